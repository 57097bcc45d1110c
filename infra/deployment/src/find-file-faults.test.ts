import { expect, test } from 'vitest';
import { findFileFaults } from './find-file-faults.ts';

test('every file that deploys or watches a system holds to its schema and to what the code has', async () => {
  expect(await findFileFaults()).toEqual([]);
});

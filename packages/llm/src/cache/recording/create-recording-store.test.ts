import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTempFolder } from '../../testing/create-temp-folder.ts';
import { createRecordingStore } from './create-recording-store.ts';

const question = { key: 'a'.repeat(64), request: { model: 'author-1', messages: [] } };
const createTake = (ended_ms: number) => ({ parts: [], ended_ms });

test('a take that the disk refuses is missing, and no later one is', async () => {
  const dir = join(await createTempFolder(), 'takes');
  await writeFile(dir, 'a file where a folder should be');
  const store = createRecordingStore({ dir });
  const refused = [store.add(question, createTake(1)), store.add(question, createTake(2))];
  for (const each of refused) await expect(each).rejects.toThrow(/EEXIST|ENOTDIR/);
  await rm(dir);
  await store.add(question, createTake(3));
  await rm(dir, { recursive: true });
  await writeFile(dir, '');
  await expect(store.add(question, createTake(4))).rejects.toThrow(/EEXIST|ENOTDIR/);
  await rm(dir);
  await store.add(question, createTake(5));
  expect(await store.read(question, 2)).toEqual(createTake(5));
  expect(await store.read(question, 3)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { judgeFile } from './judge-file.ts';

test.for([
  [{ name: 'a.PDF', type: '', size: 9 }, 'pdf'],
  [{ name: 'a', type: 'application/pdf', size: 50_000_000 }, 'pdf'],
  [{ name: 'a.pdf', type: 'application/pdf', size: 50_000_001 }, 'too_large'],
  [{ name: 'a.bib', type: '', size: 100 }, 'entry'],
  [{ name: 'a.ris', type: 'text/plain', size: 100_001 }, 'too_large'],
  [{ name: 'a.docx', type: '', size: 9 }, 'unfit'],
] as const)('%o is %s', ([file, verdict]) => {
  expect(judgeFile(file)).toBe(verdict);
});

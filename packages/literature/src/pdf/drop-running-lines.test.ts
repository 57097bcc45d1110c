import { expect, it } from 'vitest';
import { sampleLine } from '../testing/sample-line.ts';
import { dropRunningLines } from './drop-running-lines.ts';

it('leaves out page numbers and heads that come again, and keeps all else', () => {
  const pages = [1, 2, 3, 4].flatMap((page) => [
    sampleLine({ page, text: `Quillfeather et al. ${page}`, y: 30 }),
    sampleLine({ page, text: 'The same words in the text', y: 300 }),
    sampleLine({ page, text: page === 2 ? 'A footnote by itself' : '2019', y: 750 }),
    sampleLine({ page, text: `- ${page} -`, y: 770 }),
  ]);
  expect(dropRunningLines(pages).map(({ text }) => text)).toEqual([
    'The same words in the text',
    'The same words in the text',
    'A footnote by itself',
    'The same words in the text',
    'The same words in the text',
  ]);
});

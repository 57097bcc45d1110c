import { expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';

it.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['It costs 3.50 euros, e.g. in Rome. Then more.', ['It costs 3.50 euros, e.g. in Rome.', 'Then more.']],
  ['J. S. Bach wrote it. He was 65.', ['J. S. Bach wrote it.', 'He was 65.']],
  ['“Stop!” he said. “Why?” She left.', ['“Stop!” he said.', '“Why?”', 'She left.']],
  ['Would you? is a question.', ['Would you? is a question.']],
  ['细胞很小。它有膜！有核吗？', ['细胞很小。', '它有膜！', '有核吗？']],
  ['他说：“走吧。”我们就走了。', ['他说：“走吧。”', '我们就走了。']],
  ['no end', ['no end']],
  ['  ', []],
])('splits %j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

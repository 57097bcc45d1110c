import { expect, it } from 'vitest';
import { HAN, IS_HAN, IS_WORD, KANA, KIND, LATIN, NONE, NUMBER, OTHER, readTraits } from './read-traits.ts';

it.each([
  ['é', LATIN, true],
  ['я', OTHER, true],
  ['７', NUMBER, true],
  ['细', HAN, true],
  ['か', KANA, true],
  ['・', KANA, false],
  ['。', NONE, false],
  ['𠀀', HAN, true],
  ['🙂', NONE, false],
])('tells what %j is', (text, kind, is_word) => {
  const traits = readTraits(text, 0);
  expect(traits & KIND).toBe(kind);
  expect((traits & IS_WORD) !== 0).toBe(is_word);
});

it('gives both halves of a pair what the whole is', () => {
  expect(readTraits('a𠀀', 2) & IS_HAN).toBe(IS_HAN);
  expect(readTraits('𠀀', 1)).toBe(readTraits('𠀀', 0));
});

it('takes a lone half for nothing', () => {
  expect(readTraits('\ud840a', 0) & IS_WORD).toBe(0);
  expect(readTraits('a\udc00', 1) & IS_WORD).toBe(0);
});

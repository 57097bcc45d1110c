import { expect, it } from 'vitest';
import { cleanLine } from './clean-line.ts';

it.each([
  ['a\u0000b\u0007c', 'abc'],
  ['  two\u00a0 words\t', 'two words'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['\u202egnihtemos\u202c \u2066x\u2069', 'gnihtemos x'],
  ['\ufeffzero\u200bwidth', 'zerowidth'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['private \ue000', 'private'],
  ['lone \ud800 half', 'lone half'],
])('makes plain text of %j', (text, expected) => {
  expect(cleanLine(text)).toBe(expected);
});

import { expect, it } from 'vitest';
import { findLoop } from './find-loop.ts';
import { levelWords } from './level-words.ts';

it.each([
  ['the river the river the river the river the river the river rose', 'the river'],
  ['so so so so so so', 'so'],
  ['然后然后然后然后然后然后结束', '然后'],
])('finds the loop of %j', (text, loop) => {
  expect(findLoop(levelWords(text))).toBe(loop);
});

it.each([
  '',
  'so so so so so',
  'tick tock tick tock tick tock',
  '哈哈哈哈哈哈哈',
  'a rose is a rose is a rose',
])('finds none in %j', (text) => {
  expect(findLoop(levelWords(text))).toBeNull();
});

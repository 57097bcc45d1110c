import { expect, it } from 'vitest';
import { stemWord } from './stem-word.ts';

it.each([
  ['repeats', 'repeating'],
  ['stopped', 'stops'],
  ['queries', 'query'],
  ['boxes', 'box'],
  ['make', 'making'],
])('gives %s and %s one form', (one, other) => {
  expect(stemWord(one)).toBe(stemWord(other));
});

it.each([
  ['glass', 'glas'],
  ['bus', 'bu'],
  ['ring', 'r'],
])('leaves %s from becoming %s', (word, wrong) => {
  expect(stemWord(word)).not.toBe(wrong);
});

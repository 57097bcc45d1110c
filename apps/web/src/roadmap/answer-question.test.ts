import { expect, test } from 'vitest';
import { choose, countResults, isRight } from './answer-question.ts';

test.for([
  [[1], [1], true],
  [[0, 2], [2, 0], true],
  [[0, 2], [0], false],
  [[0], [0, 2], false],
  [[0], [], false],
] as [number[], number[], boolean][])('of %o, %o is right: %s', ([correct_answer, chosen, right]) => {
  expect(isRight({ correct_answer }, chosen)).toBe(right);
});

test('a question with one answer keeps the last choice', () => {
  expect(choose([0], 2, false)).toEqual([2]);
  expect(choose([2], 2, false)).toEqual([2]);
});

test('a question with several answers takes each choice and its withdrawal', () => {
  expect(choose([0], 2, true)).toEqual([0, 2]);
  expect(choose([0, 2], 0, true)).toEqual([2]);
});

test('the score counts what is answered now and not what is tried again', () => {
  const results = new Map([
    [0, true],
    [1, false],
    [2, null],
  ]);
  expect(countResults(results)).toEqual({ answered: 2, right: 1 });
});

import { expect, test } from 'vitest';
import { readGoal } from './goal.ts';

test('the words up to the first option are the goal, with or without quotes', () => {
  expect(readGoal(['Learn Rust ownership'])).toEqual({ text: 'Learn Rust ownership', options: [] });
  expect(readGoal(['Learn', 'Rust', '--hours', '5'])).toEqual({
    text: 'Learn Rust',
    options: ['--hours', '5'],
  });
});

test('no words are no goal', () => {
  expect(readGoal([])).toBeNull();
  expect(readGoal([' '])).toBeNull();
});

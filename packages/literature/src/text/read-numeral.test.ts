import { describe, expect, it } from 'vitest';
import { readNumeral, readOrdinal } from './read-numeral.ts';

describe('readNumeral', () => {
  it.each([
    ['2', 2],
    ['02', 2],
    ['12', 12],
    ['2nd', 2],
    ['i', 1],
    ['iii', 3],
    ['iv', 4],
    ['ix', 9],
    ['xiv', 14],
    ['xxxix', 39],
    ['one', 1],
    ['twelfth', 12],
    ['zweite', 2],
  ])('reads %j as %i', (word, number) => {
    expect(readNumeral(word)).toBe(number);
  });

  it.each(['', '123', '2005', 'iiii', 'vx', 'c', 'mix', 'constructor', 'toString', 'a', 'nd'])(
    'finds no number in %j',
    (word) => {
      expect(readNumeral(word)).toBeNull();
    },
  );
});

describe('readOrdinal', () => {
  it.each([
    ['second', 2],
    ['2nd', 2],
    ['dritter', 3],
    ['12th', 12],
  ])('reads %j as %i', (word, number) => {
    expect(readOrdinal(word)).toBe(number);
  });

  it.each(['two', '2', 'ii', '', 'nd'])('finds no place in a row in %j', (word) => {
    expect(readOrdinal(word)).toBeNull();
  });
});

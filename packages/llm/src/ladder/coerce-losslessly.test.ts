import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { coerceLosslessly } from './coerce-losslessly.ts';

const decode = z.object({
  count: z.int().min(0),
  hours: z.number(),
  done: z.boolean(),
  name: z.string(),
  level: z.enum(['quick_start', 'easy']),
  right: z.array(z.int()),
});
const GOOD = { count: 3, hours: 1.5, done: true, name: '7', level: 'quick_start', right: [1] };

test.each([
  ['a number in quotes', { count: '3', hours: ' 1.5 ' }],
  ['a word for a truth', { done: 'True' }],
  ['a number for a text', { name: 7 }],
  ['another case and spacing of an allowed word', { level: 'Quick-start' }],
  ['one value for a list of one', { right: 1 }],
  ['one value in quotes for a list of one', { right: '1' }],
  ['several at once', { count: '3', done: 'true', right: ['1'] }],
])('takes %s for what it means', (_, change) => {
  expect(coerceLosslessly(decode, { ...GOOD, ...change })).toEqual({ value: GOOD });
});

test.each([
  ['a number that would be rounded', { hours: '1.50000000000000000001' }],
  ['a number with words', { count: '3 hours' }],
  ['a fraction for a whole number', { count: '3.5' }],
  ['an empty text for a number', { count: '' }],
  ['yes for true', { done: 'yes' }],
  ['an object for a list', { right: { a: 1 } }],
  ['nothing for a list', { right: null }],
  ['an unknown word', { level: 'hard' }],
  ['a number out of bounds', { count: '-1' }],
  ['a list for a text', { name: ['7'] }],
])('does not guess at %s', (_, change) => {
  expect(coerceLosslessly(decode, { ...GOOD, ...change })).toBeUndefined();
});

test('leaves the value that it was given as it was', () => {
  const value = { ...GOOD, right: '1' };
  coerceLosslessly(decode, value);
  expect(value).toEqual({ ...GOOD, right: '1' });
});

test('gives back every number that was put in quotes, and only that number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (hours) => {
      const coerced = coerceLosslessly(decode, { ...GOOD, hours: String(hours) });
      expect(coerced?.value.hours).toBe(hours === 0 ? 0 : hours);
    }),
  );
});

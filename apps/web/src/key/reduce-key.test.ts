import { expect, test } from 'vitest';
import { type KeyState, reduceKey } from './reduce-key.ts';

const OPEN: KeyState = { key: null, wanted: false, refused: false, visit: 0 };
const SIGNED_IN: KeyState = { ...OPEN, key: 'one' };

test('where the API wants a key, one is asked for', () => {
  const state = reduceKey(OPEN, { type: 'refused', key: null });
  expect(state).toEqual({ ...OPEN, wanted: true });
  expect(reduceKey(state, { type: 'refused', key: null })).toBe(state);
});

test('a key that is refused is dropped, and the page says so', () => {
  expect(reduceKey(SIGNED_IN, { type: 'refused', key: 'one' })).toEqual({
    ...OPEN,
    wanted: true,
    refused: true,
  });
});

test('a late refusal of an earlier key, or of none, changes nothing', () => {
  expect(reduceKey(SIGNED_IN, { type: 'refused', key: null })).toBe(SIGNED_IN);
  expect(reduceKey(SIGNED_IN, { type: 'refused', key: 'zero' })).toBe(SIGNED_IN);
});

test('signing out begins another visit, but a key given after a refusal goes on with the same', () => {
  const out = reduceKey(SIGNED_IN, { type: 'forgotten', key: 'one' });
  expect(out).toEqual({ ...OPEN, wanted: true, visit: 1 });
  expect(reduceKey(out, { type: 'given', key: 'two' })).toEqual({ ...OPEN, key: 'two', visit: 1 });
  const refused = reduceKey(SIGNED_IN, { type: 'refused', key: 'one' });
  expect(reduceKey(refused, { type: 'given', key: 'two' })).toEqual({ ...OPEN, key: 'two' });
});

test('signing out elsewhere leaves a tab with another key alone', () => {
  expect(reduceKey(SIGNED_IN, { type: 'forgotten', key: 'two' })).toBe(SIGNED_IN);
});

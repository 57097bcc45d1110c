import { expect, test } from 'vitest';
import { createPlaces } from './create-places.ts';

test('a name holds so many places and no more, whatever others hold', () => {
  const places = createPlaces(2);
  const first = places.take('a');
  expect(places.take('a')).not.toBeNull();
  expect(places.take('a')).toBeNull();
  expect(places.take('b')).not.toBeNull();
  first?.();
  expect(places.take('a')).not.toBeNull();
});

test('a place is given back once, however often that is said', () => {
  const places = createPlaces(2);
  const first = places.take('a');
  places.take('a');
  first?.();
  first?.();
  expect([places.take('a'), places.take('a')]).toEqual([expect.any(Function), null]);
});

import { expect, test } from 'vitest';
import { readRequirements, setField } from './requirements.ts';

test('empty fields ask for nothing', () => {
  expect(readRequirements([' Shorter. ', '', '  ', 'More code'])).toEqual(['Shorter.', 'More code']);
});

test('a field is changed or removed, and the last one only emptied', () => {
  expect(setField(['a', 'b'], 1, 'c')).toEqual(['a', 'c']);
  expect(setField(['a', 'b'], 0, null)).toEqual(['b']);
  expect(setField(['a'], 0, null)).toEqual(['']);
});

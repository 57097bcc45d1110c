import { expect, test } from 'vitest';
import { fold, keepFolded, readFolded } from './folds.ts';

test('a module is folded and opened again, once or several times', () => {
  const folded = fold(fold(new Set(['a']), 'b', false), 'b', false);
  expect([...folded]).toEqual(['a', 'b']);
  expect([...fold(fold(folded, 'a', true), 'a', true)]).toEqual(['b']);
});

test('where nothing can be kept nothing is folded', () => {
  keepFolded('rust', new Set(['a']));
  expect(readFolded('rust').size).toBe(0);
});

import { expect, test } from 'vitest';
import { joinPages } from './join-pages.ts';

test.each([
  ['211', '225', '211-225'],
  ['7', '7', '7'],
  ['e12', '', 'e12'],
  ['', '9', '9'],
  ['', '', ''],
])('pages from "%s" to "%s" are written as "%s"', (first, last, pages) => {
  expect(joinPages(first, last)).toBe(pages);
});

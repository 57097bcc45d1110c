import { expect, it } from 'vitest';
import { sampleLines } from '../testing/sample-line.ts';
import { findYear } from './find-year.ts';

it.each([
  [['Published online: 12 March 2019', '© 2020 Elsevier'], 2019],
  [['© 2020 The Authors. Published by X'], 2020],
  [['Copyright (c) 2016 by the Society'], 2016],
  [['J. Tides, Vol. 12, No. 3, 2015, pp. 1-9'], 2015],
  [['Journal of Tides 12 (2014) 33–45'], 2014],
  [['arXiv:2301.01234v1 [cs.CL] 3 Jan 2023'], 2023],
  [['The census of 1990 was late'], null],
  [['Received 3 May 2011'], null],
  [[], null],
])('reads from %j the year %s', (texts, expected) => {
  expect(findYear(sampleLines(texts))).toBe(expected);
});

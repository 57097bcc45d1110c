import { expect, it } from 'vitest';
import { readVersions } from './if-match.ts';

it.each([
  [undefined, undefined],
  ['*', undefined],
  ['"3"', [3]],
  ['W/"3"', [3]],
  ['"3", "4"', [3, 4]],
  ['"3", *', undefined],
  ['3', []],
  ['', []],
  ['"-3"', []],
  ['"3.0"', []],
  ['"99999999999999999999"', []],
  ['"a"', []],
])('the header %j names the versions %j', (header, versions) => {
  expect(readVersions(header)).toEqual(versions);
});

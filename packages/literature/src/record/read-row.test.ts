import { BLANK_RECORD } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { readRow, readYear } from './read-row.ts';
import { splitAuthors } from './split-authors.ts';

test('a row is read with what it has, and further columns are left aside', () => {
  expect(readRow({ id: ' 7 ', title: 'On  herons\n and gulls', year: '2011.0', colour: 'red' })).toEqual({
    ...BLANK_RECORD,
    id: '7',
    title: 'On herons and gulls',
    year: 2011,
  });
});

test.for([
  ['2006', 2006],
  ['2006-05-01', 2006],
  ['May 1987', 1987],
  ['in press', null],
  ['', null],
  ['20061', null],
] as const)('the year of "%s" is %s', ([text, year]) => {
  expect(readYear(text)).toBe(year);
});

describe('authors are split', () => {
  test.for<[string, string, string[]]>([
    ['at "and"', 'Zoet, R E and Wu, S S and Okafor, M', ['Zoet, R E', 'Wu, S S', 'Okafor, M']],
    ['at semicolons', 'Zoet, R.; Wu, S.', ['Zoet, R.', 'Wu, S.']],
    [
      'where initials meet the next name',
      'Adler K.Lowe G. F.van Dam P.',
      ['Adler K.', 'Lowe G. F.', 'van Dam P.'],
    ],
    [
      'at commas between family names with initials',
      'Zoet RE, Wu S, de Groot AB',
      ['Zoet RE', 'Wu S', 'de Groot AB'],
    ],
    ['at every second comma', 'Zoet, R., Wu, S. S.', ['Zoet, R.', 'Wu, S. S.']],
    [
      'at commas before the last "and"',
      'Ann Zoet, Bo Wu, Cy Okafor and Di Lowe',
      ['Ann Zoet', 'Bo Wu', 'Cy Okafor', 'Di Lowe'],
    ],
    ['not where a comma parts the halves of one name', 'Zoet, Rachel', ['Zoet, Rachel']],
    ['without "et al."', 'Zoet, R.; et al.', ['Zoet, R.']],
    ['into none where there are none', '  ', []],
  ])('%s', ([, text, names]) => {
    expect(splitAuthors(text)).toEqual(names);
  });
});

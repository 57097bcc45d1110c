import type { WorkView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { compareWorks } from './compare-works.ts';

const blank = {
  title: '',
  authors: [],
  year: null,
  journal: '',
  volume: '',
  number: '',
  pages: '',
  identifiers: [],
};
const work = (fields: Partial<WorkView>) => ({ ...blank, ...fields }) as unknown as WorkView;

test('case, accents and punctuation do not tell two works apart', () => {
  const [title] = compareWorks(work({ title: 'Über Graphs.' }), work({ title: 'uber GRAPHS' }));
  expect(title).toMatchObject({ field: 'title', likeness: 'same' });
});

test('other pages differ, and a year that one lacks is unknown', () => {
  const one = work({ pages: '1-9', year: 2001, identifiers: [{ scheme: 'doi', value: '10.1/a' }] });
  const other = work({ pages: '2-9', identifiers: [{ scheme: 'doi', value: '10.1/a' }] });
  expect(compareWorks(one, other).map(({ field, likeness }) => [field, likeness])).toEqual([
    ['year', 'unknown'],
    ['pages', 'different'],
    ['doi', 'same'],
  ]);
});

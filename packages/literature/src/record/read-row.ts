import type { BibliographicRecord } from '@roadwright/domain';
import { splitAuthors } from './split-authors.ts';

/** The fields of a row, by name, as text. */
export type RowFields = Readonly<Record<string, string | undefined>>;

/** Reads a table's row as a record; what is missing is empty, what is not a year is none. */
export function readRow(row: RowFields): BibliographicRecord {
  const field = (name: string): string => (row[name] ?? '').replaceAll(/\s+/g, ' ').trim();
  return {
    id: field('id'),
    source: field('source'),
    title: field('title'),
    authors: splitAuthors(field('authors')),
    year: readYear(field('year')),
    journal: field('journal'),
    volume: field('volume'),
    number: field('number'),
    pages: field('pages'),
    doi: field('doi'),
    identifiers: [],
    url: field('url'),
  };
}

/** Reads the year in a text such as `2006`, `2006.0` or `2006-05-01`; null when there is none from 1500 to 2199. */
export function readYear(text: string): number | null {
  const found = /(?<!\d)(1[5-9]\d\d|2[01]\d\d)(?!\d)/.exec(text);
  return found === null ? null : Number(found[1]);
}

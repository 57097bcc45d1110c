import type { CSL } from '@citation-js/core';
import type { BibliographicRecord, Identifier } from '@roadwright/domain';
import { findIdentifiers } from '../url/find-identifiers.ts';

type CslName = NonNullable<CSL['author']>[number];

/** Reads a CSL-JSON item as a record; the id is empty where the item has none. */
export function readCsl(item: CSL): BibliographicRecord {
  return {
    id: readText(item.id),
    source: '',
    title: readText(item.title),
    authors: (item.author ?? []).map(renderName).filter((name) => name !== ''),
    year: readDate(item.issued),
    journal: readText(item['container-title']),
    volume: readText(item.volume),
    number: readText(item.issue),
    pages: readText(item.page ?? item.number),
    doi: readText(item.DOI),
    identifiers: readNote(readLines(item.note)),
    url: readText(item.URL),
  };
}

/** Reference managers keep what has no field of its own in the note, a line each: `PMID: 12345678`. */
const LABELLED = /^\s*(?:pmid|pmcid|arxiv|isbn|doi)\s*:/i;

const readLines = (note: unknown): string[] => (typeof note === 'string' ? note.split(/\r?\n/) : []);

/** Other lines speak of other works as well. */
const readNote = (lines: readonly string[]): Identifier[] =>
  findIdentifiers(lines.filter((line) => LABELLED.test(line)).join('\n'));

/** Fields may be numbers where the standard says text. */
const readText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replaceAll(/\s+/g, ' ').trim() : '';

function renderName(name: CslName): string {
  const {
    literal,
    given,
    family,
    'non-dropping-particle': particle,
  } = name as Record<string, string | undefined>;
  if (family === undefined) return literal ?? given ?? '';
  const whole = particle === undefined ? family : `${particle} ${family}`;
  return given === undefined ? whole : `${whole}, ${given}`;
}

function readDate(date: CSL['issued']): number | null {
  const year = (date as { 'date-parts'?: (number | string)[][] } | undefined)?.['date-parts']?.[0]?.[0];
  return year !== undefined && Number.isInteger(Number(year)) ? Number(year) : null;
}

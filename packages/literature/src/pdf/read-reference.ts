import { BLANK_RECORD, type Identifier, type ResolvedReference } from '@roadwright/domain';
import { findIdentifiers } from '../url/find-identifiers.ts';

const YEAR = String.raw`(?:1[5-9]|20)\d\d`;
/** `(2019)`, `(2019a)`, `(2019, May)`: the year of author-year styles. */
const BRACKETED_YEAR = new RegExp(String.raw`\((${YEAR})[a-z]?(?:, [^()]{1,20})?\)`, 'g');
/** A bare number is a year unless it is part of a longer one, of a range of pages or of an identifier. */
const BARE_YEAR = new RegExp(String.raw`(?<![\d./:–-])(${YEAR})[a-z]?(?![\d/:–-]|\.\d)`, 'g');
const ADDRESS = /(?:https?:|doi:?\s?10\.|10\.\d{4,9}\/|arxiv:?\s?\d)\S{0,500}/gi;
const QUOTED = /[“"„«](?<title>[^“”"„«»]{10,400})[”"“»]/u;
/** Between the year in brackets and the next full stop; an initial or an abbreviation ends no title. */
const AFTER_YEAR = new RegExp(
  String.raw`\(${YEAR}[a-z]?(?:, [^()]{1,20})?\)[.,:]?\s{1,3}(?<title>[^.?!]{10,300}[?!]?)(?:\.|(?<=[?!]))(?=\s|$)`,
  'u',
);

/** Reads an entry of a list of references: its identifiers, and year and title where its form says which they are. */
export function readReference(text: string, ordinal: number): ResolvedReference {
  const identifiers = keepCertain(findIdentifiers(text));
  return {
    ordinal,
    text,
    identifiers,
    record: {
      ...BLANK_RECORD,
      source: 'pdf',
      title: findTitle(text),
      year: findYear(text.replace(ADDRESS, ' ')),
      doi: identifiers.find(({ scheme }) => scheme === 'doi')?.value ?? '',
      identifiers,
    },
  };
}

/** An entry that names two works of one registry does not say which of them it means. */
const keepCertain = (found: readonly Identifier[]): Identifier[] =>
  found.filter(({ scheme }) => found.filter((other) => other.scheme === scheme).length === 1);

function findYear(text: string): number | null {
  for (const pattern of [BRACKETED_YEAR, BARE_YEAR]) {
    const years = new Set(Array.from(text.matchAll(pattern), ([, year]) => Number(year)));
    const [year, ...others] = years;
    if (year !== undefined) return others.length === 0 ? year : null;
  }
  return null;
}

function findTitle(text: string): string {
  const title = (QUOTED.exec(text) ?? AFTER_YEAR.exec(text))?.groups?.title ?? '';
  return title.replace(/[\s.,;]+$/, '').trim();
}

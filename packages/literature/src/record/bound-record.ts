import type { BibliographicRecord } from '@roadwright/domain';

/** As much as is kept of what a source says. */
const LONGEST_TITLE = 2_000;
const LONGEST_FIELD = 500;
const MOST_AUTHORS = 6_000;
/** Browsers and servers take no more. */
const LONGEST_ADDRESS = 2_048;

/** Cuts what strangers hand in down to what a description may hold; an address that is too long is left out. */
export function boundRecord(record: BibliographicRecord): BibliographicRecord {
  const { title, authors, journal, volume, number, pages, url } = record;
  return {
    ...record,
    title: cut(title, LONGEST_TITLE),
    authors: authors.slice(0, MOST_AUTHORS).map((name) => cut(name, LONGEST_FIELD)),
    journal: cut(journal, LONGEST_FIELD),
    volume: cut(volume, LONGEST_FIELD),
    number: cut(number, LONGEST_FIELD),
    pages: cut(pages, LONGEST_FIELD),
    url: url.length > LONGEST_ADDRESS ? '' : url,
  };
}

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : text.slice(0, longest).toWellFormed();

import type { BibliographicRecord } from '@roadwright/domain';
import { type PreparedRecord, prepareRecord } from '../match/prepare-record.ts';

const PREFIX = 20;
const LEAST_TITLE = 8;

/** Keys of which two records of one work nearly always share one, sorted; the same for search, locks and clustering. */
export function blockKeys(record: BibliographicRecord): string[] {
  return listKeys(prepareRecord(record)).toSorted();
}

/** Keys of which two records of one work nearly always share one; no source's habits decide which. */
export function listKeys(record: PreparedRecord): string[] {
  const { title, authors, year, volume, pages, identifiers } = record;
  const keys = [...identifiers];
  if (title.key.length >= LEAST_TITLE) {
    keys.push(`start:${title.key.slice(0, PREFIX)}`, `end:${title.key.replace(/\d+$/, '').slice(-PREFIX)}`);
    const [one, two, three] = longestWords(title.words);
    if (two !== undefined) keys.push(`words:${one} ${two}`);
    if (three !== undefined) keys.push(`words:${one} ${three}`, `words:${two} ${three}`);
  }
  const first = pages?.first ?? null;
  if (first !== null) {
    if (volume !== null) keys.push(`page:${volume}:${first}`);
    if (year !== null) keys.push(`page:y${year}:${first}`);
  }
  for (const name of authors.slice(0, 2)) {
    for (const word of name.family.slice(0, 2)) {
      if (volume !== null) keys.push(`author:${word}:v${volume}`);
      if (year !== null) keys.push(`author:${word}:${year}`, `author:${word}:${year + 1}`);
    }
  }
  return [...new Set(keys)];
}

/** The longest different words, the alphabet deciding between equals. */
function longestWords(words: readonly string[]): string[] {
  return [...new Set(words)]
    .filter((word) => word.length >= 4)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 3);
}

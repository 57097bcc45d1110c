import type { BibliographicRecord } from '@roadwright/domain';
import fc from 'fast-check';
import { sampleRecord } from './sample-record.ts';

const SYLLABLES = 'ba ke li mo nu ra se ti vo xu da fe gi ho ju za pe qui ro sta'.split(' ');

/** A made-up word for each number; different numbers give different words. */
function makeWord(number: number): string {
  let word = '';
  for (let rest = number + 400; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return word;
}

/** Makes the record of one work; each number gives a work of its own. */
export function makeWork(number: number): BibliographicRecord {
  const word = (salt: number): string => makeWord((number * 7919 + salt * 104_729) % 600_000);
  return sampleRecord({
    id: `w${number}`,
    title: `The ${[1, 2, 3, 4].map(word).join(' ')} of ${makeWord(number)} in ${word(5)} ${word(6)}`,
    authors: [`${word(7)}, ${word(8)}`, `${word(9)}, Q.`, `${word(10)}, R. S.`].map(capitalise),
    year: 1980 + (number % 40),
    journal: `Annals of ${word(number % 20)}`,
    volume: String(1 + (number % 90)),
    number: String(1 + (number % 12)),
    pages: `${1 + ((number * 37) % 3000)}-${9 + ((number * 37) % 3000)}`,
    doi: `10.5555/work.${number}`,
  });
}

const capitalise = (name: string): string =>
  name.replaceAll(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());

type Change = (record: BibliographicRecord) => Partial<BibliographicRecord>;

/** What indexes and typists do to a record. */
const CHANGES: Readonly<Record<string, Change>> = {
  capitals: ({ title }) => ({ title: title.toUpperCase() }),
  typing_error: ({ title }) => ({ title: title.replace(/(\p{L}{3})(\p{L})(\p{L}{3,})/u, '$1$2$2$3') }),
  abbreviated_journal: ({ journal }) => ({ journal: journal.replaceAll(/(\p{L}{4})\p{L}+/gu, '$1.') }),
  initials: ({ authors }) => ({ authors: authors.map((name) => name.replace(/, (.).*$/, ', $1.')) }),
  swapped_names: ({ authors }) => ({
    authors: authors.map((name) => name.split(', ').toReversed().join(' ')),
  }),
  first_author_only: ({ authors }) => ({ authors: authors.slice(0, 1) }),
  no_doi: () => ({ doi: '' }),
  no_year: () => ({ year: null }),
  no_issue: () => ({ number: '' }),
  shortened_pages: ({ pages }) => ({ pages: pages.replace(/-.*(\d)$/, '-$1') }),
  address: ({ doi }) => ({ doi: doi === '' ? '' : `http://dx.doi.org/${doi.toUpperCase()}` }),
  note: ({ title }) => ({ title: `${title}. [Review] [31 refs]` }),
};

/** Up to four changes to a record, in any order. */
export const changes: fc.Arbitrary<Change> = fc
  .uniqueArray(fc.constantFrom(...Object.values(CHANGES)), { maxLength: 4 })
  .map((list) => (record) => {
    let changed = record;
    for (const change of list) changed = { ...changed, ...change(changed) };
    return changed;
  });

/** What makes another work of one, such as the next part of a series. */
export const TWINS: Readonly<Record<string, readonly [Change, Change]>> = {
  parts: [
    ({ title }) => ({ title: `${title}. Part I: theory` }),
    ({ title }) => ({ title: `${title}. Part II: theory`, pages: '5001-5009', doi: '10.5555/twin' }),
  ],
  populations: [
    ({ title }) => ({ title: `${title} among adolescents` }),
    ({ title }) => ({ title: `${title} among adults`, pages: '5001-5009', doi: '10.5555/twin' }),
  ],
  erratum: [
    () => ({}),
    ({ title }) => ({ title: `Erratum to: ${title}`, pages: '5001', doi: '10.5555/twin' }),
  ],
  editorials: [
    () => ({ title: 'Editorial', doi: '' }),
    ({ number }) => ({ title: 'Editorial', number: `${Number(number) + 1}`, pages: '5001', doi: '' }),
  ],
  supplement: [
    () => ({ pages: 'S11', number: '' }),
    () => ({ pages: 'S12', number: '', title: 'On something else that has no word of that other abstract' }),
  ],
};

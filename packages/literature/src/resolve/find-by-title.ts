import type { BibliographicRecord, SourceRecord } from '@roadwright/domain';
import { isPreprint } from '../compose/is-preprint.ts';
import { compareRecords } from '../match/compare-records.ts';
import { crossref } from '../source/crossref.ts';
import type { MetadataSource, Question } from '../source/metadata-source.ts';
import { s2 } from '../source/s2.ts';
import { haveOtherAuthors, isHit, isTitleOnly } from './agree.ts';
import type { Asker } from './create-asker.ts';

/** Search engines cut longer questions or refuse them. */
const LONGEST_WORDS = 300;

/** Crossref compares whole references, Semantic Scholar titles only. */
const SEARCHES: readonly (readonly [MetadataSource, (record: BibliographicRecord) => string])[] = [
  [
    crossref,
    ({ title, authors: [first = ''], year }) => [title, first, year === null ? '' : String(year)].join(' '),
  ],
  [s2, ({ title }) => title],
];

/** Looks for the work that a title with perhaps authors and year means; null when no hit is surely that one. */
export async function findByTitle(
  submitted: BibliographicRecord,
  asker: Asker,
): Promise<SourceRecord | null> {
  for (const [source, phrase] of SEARCHES) {
    const reading = await asker.ask(source, createSearch(phrase(submitted)));
    const hit = chooseHit(submitted, reading?.records ?? []);
    if (hit !== null) return hit;
  }
  return null;
}

/** One question for all ways to write a title. */
const createSearch = (phrase: string): Question => ({
  scheme: 'title',
  value: phrase
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_WORDS)
    .toWellFormed(),
});

function chooseHit(submitted: BibliographicRecord, found: readonly SourceRecord[]): SourceRecord | null {
  const hits = found.filter(({ record }) => isHit(submitted, record));
  const [first, ...others] = hits
    .map((hit) => ({ hit, rank: rankHit(submitted, hit) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ hit }) => hit);
  if (first === undefined) return null;
  const ambiguous =
    isTitleOnly(submitted) && others.some(({ record }) => haveOtherAuthors(first.record, record));
  return ambiguous ? null : first;
}

/** What agrees in more comes first; of a preprint and its article, the article. */
function rankHit(submitted: BibliographicRecord, hit: SourceRecord): number {
  const verdict = compareRecords(submitted, hit.record);
  const strength = verdict.decision === 'apart' ? 0 : verdict.strength;
  return strength * 2 - (isPreprint(hit) ? 0.01 : 0);
}

import type { BibliographicRecord } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../testing/sample-record.ts';
import { compareRecords } from './compare-records.ts';

type Fields = Partial<BibliographicRecord>;
const ORIGINAL = sampleRecord();
const judge = (fields: Fields, original: Fields = {}) =>
  compareRecords(sampleRecord(original), sampleRecord({ id: 'b', ...fields }));

const NO_PLACE = { volume: '', number: '', pages: '' };
const TITLE = ORIGINAL.title;

describe('records of one work', () => {
  test.for<[string, Fields, Fields, string]>([
    [
      'a DOI in the address alone',
      { doi: '', url: 'https://dx.doi.org/10.5555/jcp.2011.14.211' },
      {},
      'same_identifier',
    ],
    ['a DOI as an address', { doi: 'https://doi.org/10.5555/JCP.2011.14.211' }, {}, 'same_identifier'],
    ['no DOI and an abbreviated journal', { doi: '', journal: 'J Coast Psychol' }, {}, 'same_pages'],
    ['the title in capitals', { doi: '', title: TITLE.toUpperCase() }, {}, 'same_pages'],
    ['the subtitle left out', { doi: '', title: TITLE.split(':')[0]! }, {}, 'same_pages'],
    ['a note of the index', { doi: '', title: `[${TITLE}]. [Norwegian]` }, {}, 'same_pages'],
    [
      'a note on a later erratum',
      { doi: '', title: `${TITLE}.[Erratum appears in J Coast Psychol 2012` },
      {},
      'same_pages',
    ],
    ['shortened pages', { doi: '', pages: '211-25' }, {}, 'same_pages'],
    [
      'pages that a spreadsheet took for a date',
      { doi: '', pages: '12-Aug' },
      { pages: '8-12' },
      'same_pages',
    ],
    ['next year, as online and print differ', { doi: '', year: 2012 }, {}, 'same_pages'],
    ["the supplement's number for the volume", { doi: '', volume: '1' }, {}, 'same_pages'],
    [
      'a translated title',
      { doi: '', title: 'Slow reading and its effects on lighthouse keepers: memory in a cohort' },
      {},
      'same_pages',
    ],
    ['names swapped and cut', { doi: '', authors: ['Mara Quillfeather', 'Oosterzee P'] }, {}, 'same_pages'],
    [
      'no pages and the footnote mark of a first page',
      { doi: '', pages: '', year: null, title: `${TITLE} 1` },
      {},
      'same_issue',
    ],
    [
      'the heading of a section before the title',
      { doi: '', pages: '', title: `Special issue: Keepers. ${TITLE}` },
      {},
      'same_issue',
    ],
    ['no title, but the team and the issue', { doi: '', pages: '', title: '' }, {}, 'same_issue'],
    ['nothing but title, authors and year', { doi: '', ...NO_PLACE, journal: '' }, {}, 'same_title'],
    ['an issue that an index invented', { doi: '', number: '1112' }, { number: '1113' }, 'same_pages'],
    ["an archive's DOI beside the publisher's", { doi: '10.5556/archive.77' }, {}, 'same_pages'],
    [
      'the journal under another name',
      { doi: '', journal: 'Zeitschrift für Leuchtturmkunde' },
      {},
      'same_pages',
    ],
  ])('merge: %s', ([, fields, original, reason]) => {
    expect(judge(fields, original)).toMatchObject({ decision: 'merge', reason });
  });

  test('share an identifier of another registry', () => {
    const identifiers = [{ scheme: 'pmid', value: '12345678' } as const];
    expect(judge({ doi: '', ...NO_PLACE, identifiers }, { identifiers })).toMatchObject({
      reason: 'same_identifier',
    });
  });
});

describe('twins', () => {
  const SERIES = { title: 'Reading by lamplight. Part I: Keepers of the northern coast' };
  test.for<[string, Fields, Fields, string]>([
    [
      'parts of a series',
      { title: 'Reading by lamplight. Part II: Keepers of the northern coast', pages: '226-240', doi: '' },
      SERIES,
      'part',
    ],
    [
      'parts without pages',
      { title: 'Reading by lamplight. Part II: Keepers of the northern coast', pages: '', doi: '' },
      SERIES,
      'part',
    ],
    ['an erratum', { title: `Erratum: ${TITLE}`, doi: '', pages: '' }, {}, 'kind'],
    ['an erratum without the word', { doi: '', pages: '301' }, {}, 'pages'],
    ["the author's reply", { title: `${TITLE}: reply`, doi: '', pages: '' }, {}, 'kind'],
    ['another DOI', { doi: '10.5555/other', pages: '' }, {}, 'doi'],
    [
      'the abstract of a meeting',
      { doi: '', journal: 'Seaside Medicine', volume: '7', number: '', pages: 'S12' },
      {},
      'volume',
    ],
    ['a guideline in two journals', { doi: '', journal: 'Seaside Medicine', ...NO_PLACE }, {}, 'journal'],
    ['the report of a later year', { doi: '', ...NO_PLACE, year: 2014 }, {}, 'year'],
    ['a column of the next issue', { doi: '', pages: '', number: '4' }, {}, 'issue'],
  ])('stay apart: %s', ([, fields, original, veto]) => {
    expect(judge(fields, original)).toMatchObject({ decision: 'apart', veto });
  });

  test('that share the DOI of a supplement stay apart, and the pair is told', () => {
    const shared = { doi: '10.5555/supplement', volume: '14', number: '', authors: ['Adebayo, Ngozi'] };
    const verdict = judge(
      { ...shared, title: 'Tides and sleep among harbour pilots', pages: 'S44' },
      { ...shared, title: 'Wind, wool and the hearing of foghorn tuners', pages: 'S43' },
    );
    expect(verdict).toEqual({ decision: 'apart', reason: 'same_identifier', veto: 'title' });
  });

  test.for(['adults', 'women', 'mice'])(
    'whose titles differ in a word, as of adolescents and %s, are for a person',
    (group) => {
      const title = (whom: string) =>
        `Effects of slow reading on the long-term memory of healthy ${whom} in lighthouses`;
      expect(
        judge({ doi: '', pages: '', title: title(group) }, { title: title('adolescents') }),
      ).toMatchObject({
        decision: 'candidate',
      });
    },
  );

  test('of one editorial title in two issues stay apart, also where the issue is unknown', () => {
    const column = { title: "Editor's comments", doi: '', pages: '', authors: ['Adebayo, Ngozi'] };
    expect(judge({ ...column, number: '4' }, column)).toMatchObject({ decision: 'apart' });
    expect(judge({ ...column, number: '' }, { ...column, number: '' })).toMatchObject({ decision: 'apart' });
    expect(judge(column, column)).toMatchObject({ decision: 'merge', reason: 'same_issue' });
  });

  test('that differ in a prefix of two letters are not misspellings of each other', () => {
    const title = (what: string) => `Acute ${what} during long night watches on the coast`;
    expect(
      judge({ doi: '', pages: '', title: title('hypotension') }, { title: title('hypertension') }),
    ).toMatchObject({
      decision: 'candidate',
    });
  });
});

test('a verdict does not depend on which record comes first', () => {
  const other = sampleRecord({ id: 'b', doi: '', title: `Special issue: ${TITLE}`, pages: '' });
  expect(compareRecords(ORIGINAL, other)).toEqual(compareRecords(other, ORIGINAL));
});

test('records that say nothing stay apart', () => {
  const empty: Fields = { title: '', authors: [], year: null, journal: '', ...NO_PLACE, doi: '' };
  expect(judge(empty, empty)).toEqual({ decision: 'apart', reason: null, veto: null });
});

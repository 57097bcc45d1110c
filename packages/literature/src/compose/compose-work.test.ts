import { type SourceRecord, WORK_SOURCES, type WorkSource, workDetailsSchema } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../testing/sample-record.ts';
import { composeWork } from './compose-work.ts';
import { FIELD_RANKS } from './field-ranks.ts';

const describeAs = (
  source: WorkSource,
  record: Partial<SourceRecord['record']> = {},
  details: SourceRecord['details'] = {},
): SourceRecord => ({
  source,
  source_key: `${source}-key`,
  record: sampleRecord({ id: `${source}-id`, source, ...record }),
  details,
});

test('each field comes from the source that is best for it, and says so', () => {
  const work = composeWork([
    describeAs('submitted', { title: 'as submitted', pages: '1-2' }, { type: 'book' }),
    describeAs(
      'openalex',
      { title: 'in an index', volume: '9', journal: 'J' },
      { cited_by: 50, abstract: 'shuffled' },
    ),
    describeAs(
      'pubmed',
      { title: 'in PubMed', volume: '8' },
      { abstract: 'whole', type: 'article-journal', language: 'eng' },
    ),
    describeAs(
      'crossref',
      { title: 'as published', volume: '', pages: '' },
      {
        cited_by: 40,
        abstract: 'cut',
        type: 'paper-conference',
        language: 'en',
      },
    ),
  ]);
  expect(work.record).toMatchObject({
    id: '',
    source: '',
    title: 'as published',
    volume: '8',
    pages: '211-225',
  });
  expect(work.details).toMatchObject({
    abstract: 'whole',
    cited_by: 50,
    type: 'paper-conference',
    language: 'en',
  });
  expect(work.sources).toMatchObject({
    title: 'crossref',
    volume: 'pubmed',
    pages: 'pubmed',
    abstract: 'pubmed',
    cited_by: 'openalex',
    type: 'crossref',
    language: 'crossref',
  });
});

describe('a preprint and its article', () => {
  const preprint = describeAs(
    'arxiv',
    {
      title: 'Early title',
      year: 2019,
      journal: '',
      volume: '',
      number: '',
      pages: '',
      doi: '',
      authors: ['A B'],
    },
    {
      type: 'article',
      abstract: 'From arXiv.',
      published: '2019-05-02',
      pdf_urls: ['https://arxiv.org/pdf/1'],
    },
  );
  const posted = describeAs(
    'crossref',
    { title: 'Posted title', year: 2019, journal: '', volume: '', number: '', pages: '', doi: '10.5555/p' },
    { type: 'article', published: '2019-05', publisher: 'Preprint Server' },
  );
  const article = describeAs(
    'openalex',
    {
      title: 'Final title',
      year: 2021,
      journal: 'Annals',
      pages: '1-9',
      doi: '10.5555/a',
      authors: ['B, A'],
    },
    { type: 'article-journal', published: '2021-02-03', pdf_urls: ['https://a.example.org/1.pdf'] },
  );

  test("are described by the article, with the preprint's abstract and file", () => {
    const { record, details, sources } = composeWork([preprint, posted, article]);
    expect(record).toMatchObject({
      title: 'Final title',
      year: 2021,
      journal: 'Annals',
      pages: '1-9',
      doi: '10.5555/a',
      authors: ['B, A'],
    });
    expect(record.identifiers.map(({ value }) => value)).toEqual(['10.5555/a', '10.5555/p']);
    expect(details).toMatchObject({
      type: 'article-journal',
      published: '2021-02-03',
      abstract: 'From arXiv.',
    });
    expect(details.pdf_urls).toEqual(['https://a.example.org/1.pdf', 'https://arxiv.org/pdf/1']);
    expect(sources.year).toBe('openalex');
  });

  test('a preprint without an article stands for itself', () => {
    const { record, details } = composeWork([preprint]);
    expect(record).toMatchObject({ title: 'Early title', year: 2019, journal: '' });
    expect(details.published).toBe('2019-05-02');
  });
});

test('a day of another year than the chosen one is not taken', () => {
  const { record, details } = composeWork([
    describeAs('crossref', { year: 2020 }),
    describeAs('openalex', { year: 2019 }, { published: '2019-12-30' }),
  ]);
  expect([record.year, details.published]).toEqual([2020, undefined]);
});

test('of one source the longest list of authors is taken whole, never a mixture', () => {
  const { record } = composeWork([
    { ...describeAs('crossref', { authors: ['A'] }), source_key: '1' },
    { ...describeAs('crossref', { authors: ['B', 'C'] }), source_key: '2' },
    describeAs('pubmed', { authors: ['D', 'E', 'F'] }),
  ]);
  expect(record.authors).toEqual(['B', 'C']);
});

test('no records make an empty work', () => {
  expect(composeWork([])).toMatchObject({
    record: { title: '', authors: [], year: null },
    details: {},
    sources: {},
  });
});

test('every table names every source once', () => {
  for (const { sources } of Object.values(FIELD_RANKS)) {
    expect(sources.toSorted()).toEqual(WORK_SOURCES.toSorted());
  }
});

const word = fc.constantFrom('', 'a', 'b', 'c');
const anyRecord: fc.Arbitrary<SourceRecord> = fc
  .record({
    source: fc.constantFrom(...WORK_SOURCES),
    source_key: word,
    id: word,
    text: fc.record({ title: word, journal: word, volume: word, number: word, pages: word, url: word }),
    year: fc.constantFrom(null, 2019, 2020),
    authors: fc.array(word, { maxLength: 3 }),
    doi: fc.constantFrom('', '10.5555/a', '10.5555/b'),
    details: fc.record(
      {
        type: fc.constantFrom('article', 'article-journal'),
        abstract: word,
        published: fc.constantFrom('2019', '2020-01'),
        pdf_urls: fc.array(word, { maxLength: 2 }),
        cited_by: fc.nat(3),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ source, source_key, id, text, year, authors, doi, details }) => ({
    source,
    source_key,
    record: { id, source, ...text, year, authors, doi, identifiers: [] },
    details,
  }));

test('the order of the records makes no difference', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyRecord, { maxLength: 6 })
        .chain((records) =>
          fc.tuple(
            fc.constant(records),
            fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
          ),
        ),
      ([records, shuffled]) => {
        const work = composeWork(records);
        expect(composeWork(shuffled)).toEqual(work);
        expect(JSON.stringify(composeWork(shuffled))).toBe(JSON.stringify(work));
        expect(workDetailsSchema.safeParse(work.details).success).toBe(true);
      },
    ),
  );
});

import { type BibliographicRecord, BLANK_RECORD, type Identifier } from '@roadwright/domain';
import { createManualClock, createMemoryCache } from '@roadwright/domain/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSourceReader } from '../source/create-source-reader.ts';
import { createUpstreamFetcher } from '../testing/create-upstream-fetcher.ts';
import { startUpstream, type Upstream } from '../testing/start-upstream.ts';
import type { UpstreamWork } from '../testing/upstream-work.ts';
import { resolveWork } from './resolve-work.ts';

const COAST: UpstreamWork = {
  doi: '10.5555/jcp.2011.14.211',
  pmid: '21000001',
  pmcid: 'PMC3100001',
  openalex: 'W4200000001',
  s2: '0123456789abcdef0123456789abcdef01234567',
  title: 'Effects of slow reading on the memory of lighthouse keepers: a cohort study',
  authors: ['Quillfeather, Mara T.', 'Oosterzee, Pim', 'Adebayo, Ngozi'],
  year: 2011,
  journal: 'Journal of Coastal Psychology',
  volume: '14',
  number: '3',
  pages: '211-225',
  abstract: 'Keepers read and wait.',
  cites: ['10.5555/old.1', '10.5555/old.2'],
  pdf_url: 'https://repo.example.org/211.pdf',
};
const PREPRINT: UpstreamWork = {
  arxiv: '2101.00001',
  article_doi: '10.5555/np.7',
  title: 'Waiting as computation in the lamps of unattended lighthouses',
  authors: ['Adebayo, Ngozi', 'Bell, Ada'],
  year: 2021,
  abstract: 'We wait and count.',
};
const ARTICLE: UpstreamWork = {
  ...PREPRINT,
  arxiv: '2101.00001',
  doi: '10.5555/np.7',
  openalex: 'W4200000007',
  year: 2022,
  journal: 'Annals of Waiting',
  volume: '7',
  pages: '1-9',
};
const THESIS: UpstreamWork = {
  doi: '10.5281/zenodo.1234567',
  agency: 'datacite',
  title: 'Lamps and the memory of those who tend them at night',
  authors: ['Bell, Ada'],
  year: 2019,
};
const WRONG_PREPRINT: UpstreamWork = {
  arxiv: '2102.00002',
  article_doi: THESIS.doi ?? '',
  title: 'A lattice model of fog signals under crossing winds',
  authors: ['Ferro, Ilse'],
  year: 2021,
};
const BOOK: UpstreamWork = {
  doi: '10.5555/book.1',
  isbn: '9780306406157',
  title: 'A handbook of coastal lights for beginners',
  authors: ['Marsh, Olu'],
  year: 2001,
};
const TWINS: readonly UpstreamWork[] = ['Ohm, Georg', 'Volta, Ada'].map((author, at) => ({
  doi: `10.5555/twin.${at}`,
  title: 'An introduction to the theory of beacons',
  authors: [author],
  year: 1990 + at * 9,
  journal: at === 0 ? 'Optics for All' : 'Signals Quarterly',
}));
const EDITORIAL: UpstreamWork = {
  doi: '10.5555/ed.1',
  title: 'Editorial',
  authors: ['Marsh, Olu'],
  year: 2004,
};
const ORPHAN: UpstreamWork = {
  doi: '10.9999/other.agency.1',
  agency: 'datacite',
  openalex: 'W4200000099',
  s2: 'ffffffffffffffffffffffffffffffffffffffff',
  title: 'Registered elsewhere: the harbour chronicle of an island',
  authors: ['Ito, Ren'],
  year: 2008,
  journal: 'Harbour Notes',
};

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream([
    COAST,
    PREPRINT,
    ARTICLE,
    THESIS,
    WRONG_PREPRINT,
    BOOK,
    ...TWINS,
    EDITORIAL,
    ORPHAN,
  ]);
});
afterAll(() => upstream.close());

let mark = 0;
beforeEach(() => {
  mark = upstream.requests.length;
});
const hosts = () => upstream.requests.slice(mark).map((url) => new URL(url).host);

const { signal } = new AbortController();
const createReader = (contact?: string) => {
  const clock = createManualClock();
  return createSourceReader({
    fetcher: createUpstreamFetcher(upstream),
    cache: createMemoryCache(clock.now),
    clock,
    random: () => 0.5,
    contact,
  });
};
const submitted = (fields: Partial<BibliographicRecord>): BibliographicRecord => ({
  ...BLANK_RECORD,
  source: 'submitted',
  ...fields,
});
const resolve = (
  identifiers: Identifier[],
  record: Partial<BibliographicRecord> | null = null,
  contact?: string,
) =>
  resolveWork(
    { identifiers, record: record === null ? null : submitted(record) },
    { reader: createReader(contact), signal },
  );

const withFault = async <T>(
  hostsOut: readonly string[],
  status: number,
  run: () => Promise<T>,
): Promise<T> => {
  for (const host of hostsOut) upstream.setFault(host, { status });
  try {
    return await run();
  } finally {
    for (const host of hostsOut) upstream.setFault(host, null);
  }
};

describe('every door leads to the work', () => {
  test.each<[string, Identifier, string[]]>([
    ['a DOI of Crossref', { scheme: 'doi', value: COAST.doi! }, ['crossref', 'openalex', 'pubmed']],
    ['a DOI of DataCite', { scheme: 'doi', value: THESIS.doi! }, ['datacite']],
    ['a PMID', { scheme: 'pmid', value: '21000001' }, ['pubmed', 'openalex', 'crossref']],
    ['a PMCID', { scheme: 'pmcid', value: 'PMC3100001' }, ['crossref', 'openalex', 'pubmed']],
    ['an OpenAlex id', { scheme: 'openalex', value: 'W4200000001' }, ['openalex', 'crossref', 'pubmed']],
    ['a Semantic Scholar id', { scheme: 's2', value: COAST.s2! }, ['s2', 'openalex', 'crossref', 'pubmed']],
    ['an ISBN', { scheme: 'isbn', value: '9780306406157' }, ['crossref']],
  ])('%s', async (_name, identifier, sources) => {
    const work = await resolve([identifier]);
    expect(work.records.map(({ source }) => source)).toEqual(sources);
    expect(work.faults).toEqual([]);
    expect(hosts().length).toBeLessThanOrEqual(6);
  });

  test('an arXiv id leads to the preprint and to the article that its author has told', async () => {
    const work = await resolve([{ scheme: 'arxiv', value: '2101.00001' }]);
    expect(work.records.map(({ source, record }) => [source, record.year])).toEqual([
      ['arxiv', 2021],
      ['openalex', 2022],
      ['crossref', 2022],
    ]);
    expect(work.pdf_urls).toEqual(['https://arxiv.org/pdf/2101.00001v2']);
  });

  test.each<[string, Partial<BibliographicRecord>]>([
    ['with authors and year', { title: COAST.title, authors: ['Quillfeather, M.'], year: 2011 }],
    ['in capitals with the year', { title: COAST.title.toUpperCase(), year: 2011 }],
    ['alone, when it is long and whole', { title: COAST.title }],
    [
      'with a typing error and its authors',
      { title: COAST.title.replace('memory', 'memroy'), authors: [...COAST.authors], year: 2011 },
    ],
  ])('a title %s', async (_name, record) => {
    const work = await resolve([], record);
    expect(work.records[0]).toMatchObject({ source: 'crossref', source_key: COAST.doi });
    expect(work.references).toHaveLength(2);
  });

  test('a title that only Semantic Scholar knows', async () => {
    const work = await resolve([], { title: ORPHAN.title, authors: ['Ito, Ren'] });
    expect(work.records.map(({ source }) => source)).toEqual(['datacite', 'openalex']);
  });

  test('a DOI that nobody knows, with a title that somebody does', async () => {
    const work = await resolve([{ scheme: 'pmid', value: '99999999' }], { title: COAST.title, year: 2011 });
    expect(work.records[0]?.source_key).toBe(COAST.doi);
  });
});

test('what the sources say is gathered: identifiers, the best references, free copies', async () => {
  const work = await resolve([{ scheme: 'doi', value: COAST.doi! }], null, 'library@example.org');
  expect(work.references.map(({ identifiers }) => identifiers[0]?.value)).toEqual(COAST.cites);
  expect(work.pdf_urls).toEqual([COAST.pdf_url]);
  expect(work.identifiers).toEqual([{ scheme: 'doi', value: COAST.doi }]);
  // OpenAlex has told a free copy already.
  expect(hosts()).toEqual(['api.crossref.org', 'api.openalex.org', 'eutils.ncbi.nlm.nih.gov']);
});

test('Unpaywall is asked where nobody else has told a free copy', async () => {
  await resolve([{ scheme: 'doi', value: THESIS.doi! }], null, 'library@example.org');
  expect(hosts()).toContain('api.unpaywall.org');
  expect(hosts().length).toBeLessThanOrEqual(6);
});

describe('what nobody knows', () => {
  test.each<[string, Identifier[], Partial<BibliographicRecord> | null]>([
    ['a DOI', [{ scheme: 'doi', value: '10.5555/nobody' }], null],
    ['an arXiv id', [{ scheme: 'arxiv', value: '9912.00001' }], null],
    ['a PMID', [{ scheme: 'pmid', value: '99999999' }], null],
    ['a PMCID', [{ scheme: 'pmcid', value: 'PMC99' }], null],
    ['an ISBN', [{ scheme: 'isbn', value: '9780000000002' }], null],
    ['a title', [], { title: 'A work that has never been written by anybody', year: 2001 }],
    ['a title of somebody else', [], { title: COAST.title, authors: ['Zhang, Wei'], year: 2011 }],
    ['a title of another year', [], { title: COAST.title, authors: [...COAST.authors], year: 1995 }],
    ['a heading that many pieces bear', [], { title: 'Editorial' }],
    ['a heading with a year', [], { title: 'Editorial', year: 2004 }],
    ['half of a title', [], { title: 'Effects of slow reading on the memory' }],
  ])('%s is not found', async (_name, identifiers, record) => {
    await expect(resolve(identifiers, record)).rejects.toMatchObject({
      code: 'not_found_upstream',
      retry: 'never',
    });
    expect(hosts().length).toBeLessThanOrEqual(6);
  });

  test('a title that two people have used needs an author', async () => {
    const title = TWINS[0]!.title;
    await expect(resolve([], { title })).rejects.toMatchObject({
      code: 'not_found_upstream',
      detail: expect.stringContaining('authors and year'),
    });
    const work = await resolve([], { title, authors: ['Volta, Ada'] });
    expect(work.records[0]?.source_key).toBe('10.5555/twin.1');
  });

  test('nothing at all is no question', async () => {
    await expect(resolve([], { authors: ['Bell, Ada'] })).rejects.toMatchObject({
      code: 'work_unidentified',
    });
  });
});

describe('disagreement', () => {
  test('an identifier and a title of two works are a conflict that names both', async () => {
    await expect(
      resolve([{ scheme: 'doi', value: COAST.doi! }], { title: THESIS.title, authors: ['Bell, Ada'] }),
    ).rejects.toMatchObject({
      code: 'identifier_conflict',
      detail: expect.stringMatching(/lighthouse keepers.*Lamps and the memory/),
    });
  });

  test('a title that somebody in common wrote, or that is cut, is none', async () => {
    for (const title of ['Effects of slow reading', 'Keepers and their books']) {
      const work = await resolve([{ scheme: 'doi', value: COAST.doi! }], {
        title,
        authors: [...COAST.authors],
      });
      expect(work.records[0]?.source).toBe('crossref');
    }
  });

  test('two submitted identifiers of two works are a conflict', async () => {
    await expect(
      resolve([
        { scheme: 'doi', value: THESIS.doi! },
        { scheme: 'pmid', value: '21000001' },
      ]),
    ).rejects.toMatchObject({ code: 'identifier_conflict' });
  });

  test.each(['Erratum to: ', 'Reply to '])(
    'what is called “%s…” is not the work whose DOI it bears',
    async (mark) => {
      await expect(
        resolve([{ scheme: 'doi', value: COAST.doi! }], {
          title: `${mark}${COAST.title}`,
          authors: [...COAST.authors],
        }),
      ).rejects.toMatchObject({ code: 'identifier_conflict' });
    },
  );

  test('a chapter is not the book whose ISBN it bears, though by the same authors', async () => {
    const isbn = [{ scheme: 'isbn', value: '9780306406157' }] as const;
    const authors = [...BOOK.authors];
    await expect(
      resolve([...isbn], { title: 'How to trim a wick by night', authors, year: BOOK.year }),
    ).rejects.toMatchObject({ code: 'not_found_upstream' });
    const [book] = (await resolve([...isbn], { title: BOOK.title.toLowerCase() })).records;
    expect(book?.record.title).toBe(BOOK.title);
  });

  test('a name that its registry could not be asked for is not taken to be the work’s', async () => {
    const pmid = { scheme: 'pmid', value: '29999999' } as const;
    await withFault(['eutils.ncbi.nlm.nih.gov'], 500, async () => {
      const work = await resolve([{ scheme: 'doi', value: THESIS.doi! }, pmid]);
      expect(work.identifiers).toEqual([{ scheme: 'doi', value: THESIS.doi! }]);
    });
  });

  test('a DOI that an author has told wrongly is dropped with a note', async () => {
    const work = await resolve([{ scheme: 'arxiv', value: '2102.00002' }]);
    expect(work.records.map(({ source }) => source)).toEqual(['arxiv']);
    expect(work.records[0]?.record).toMatchObject({
      doi: '',
      identifiers: [{ scheme: 'arxiv', value: '2102.00002' }],
    });
    expect(work.faults).toMatchObject([{ code: 'identifier_conflict' }]);
  });
});

describe('sources out of order', () => {
  const DOI: Identifier = { scheme: 'doi', value: COAST.doi! };

  test.each([
    [429, 'upstream_limited'],
    [503, 'upstream_limited'],
    [500, 'upstream_failed'],
  ])('all that know DOIs answer %i: it may be tried again', async (status, code) => {
    const out = ['api.crossref.org', 'api.datacite.org', 'api.openalex.org'];
    await withFault(out, status, async () => {
      await expect(resolve([DOI])).rejects.toMatchObject({ code, retry: 'backoff' });
    });
  });

  test('a registry that fails leaves it open whether the work exists', async () => {
    await withFault(['api.crossref.org'], 500, async () => {
      await expect(resolve([{ scheme: 'doi', value: '10.5555/nobody' }])).rejects.toMatchObject({
        code: 'upstream_failed',
        retry: 'backoff',
      });
    });
  });

  test('an index serves while the registry is out of order', async () => {
    const work = await withFault(['api.crossref.org'], 500, () => resolve([DOI]));
    expect(work.records.map(({ source }) => source)).toEqual(['openalex', 'pubmed']);
    expect(work.faults).toMatchObject([{ code: 'upstream_failed' }]);
  });

  test('sources that only add something never fail the whole', async () => {
    const out = [
      'api.openalex.org',
      'api.semanticscholar.org',
      'eutils.ncbi.nlm.nih.gov',
      'api.unpaywall.org',
    ];
    const work = await withFault(out, 500, () => resolve([DOI], null, 'library@example.org'));
    expect(work.records.map(({ source }) => source)).toEqual(['crossref']);
    expect(work.faults.map(({ code }) => code)).toEqual([
      'upstream_failed',
      'upstream_failed',
      'upstream_failed',
    ]);
  });

  test('Semantic Scholar is asked where OpenAlex fails', async () => {
    const work = await withFault(['api.openalex.org'], 500, () => resolve([DOI]));
    expect(work.records.map(({ source }) => source)).toEqual(['crossref', 's2', 'pubmed']);
  });

  test('who calls it off gets the own reason', async () => {
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    await expect(
      resolveWork({ identifiers: [DOI], record: null }, { reader: createReader(), signal: stop.signal }),
    ).rejects.toThrow('cancelled');
  });
});

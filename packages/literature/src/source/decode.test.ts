import { AppError } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arxiv } from './arxiv.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import type { MetadataSource, Question } from './metadata-source.ts';
import { openalex } from './openalex.ts';
import { pmcIds } from './pmc-ids.ts';
import { pubmed } from './pubmed.ts';
import { s2 } from './s2.ts';
import { METADATA_SOURCES } from './source-paces.ts';
import { CROSSREF_LIST, CROSSREF_WORK } from './testing/crossref-answers.ts';
import { OPENALEX_WORK, S2_PAPER, UNPAYWALL_DOI } from './testing/index-answers.ts';
import {
  ARXIV_ERROR,
  ARXIV_FEED,
  DATACITE_DOI,
  PMC_RECORDS,
  PMC_UNKNOWN,
  PUBMED_SET,
} from './testing/registry-answers.ts';
import { unpaywall } from './unpaywall.ts';

const DOI = '10.5555/jcp.2011.14.211';
const decode = (source: MetadataSource, answer: object | string, question: Question) =>
  source.decode(typeof answer === 'string' ? answer : JSON.stringify(answer), question);

test('Crossref gives the article with its subtitle, names, open file and references', () => {
  const { records, references } = decode(crossref, CROSSREF_WORK, { scheme: 'doi', value: DOI });
  expect(records).toEqual([
    {
      source: 'crossref',
      source_key: DOI,
      record: {
        id: `crossref:${DOI}`,
        source: 'crossref',
        title: 'Effects of slow reading on the memory of lighthouse keepers: A cohort study',
        authors: ['Quillfeather, Mara T.', 'van Oosterzee, Pim', 'The Lighthouse Study Group'],
        year: 2011,
        journal: 'Journal of Coastal Psychology',
        volume: '14',
        number: '3',
        pages: '211-225',
        doi: DOI,
        identifiers: [{ scheme: 'doi', value: DOI }],
        url: `https://doi.org/${DOI}`,
      },
      details: {
        type: 'article-journal',
        abstract: 'Background Keepers read & wait.',
        publisher: 'Made-up Press',
        language: 'en',
        published: '2011-07',
        keywords: ['Psychology'],
        license: 'https://creativecommons.org/licenses/by/4.0/',
        pdf_urls: ['https://press.example.org/14/211.pdf'],
        cited_by: 42,
      },
    },
  ]);
  expect(references.map(({ ordinal, text, identifiers }) => [ordinal, text, identifiers])).toEqual([
    [1, '', [{ scheme: 'doi', value: '10.5555/old.1' }]],
    [
      2,
      'Bell, A. (2001). Lamps. Light 4, 1–9. https://doi.org/10.5555/lamps.4',
      [{ scheme: 'doi', value: '10.5555/lamps.4' }],
    ],
    [3, 'A private letter.', []],
  ]);
  expect(references[0]?.record).toMatchObject({
    title: 'On waiting',
    authors: ['Adebayo'],
    year: 1999,
    journal: 'Annals of Waiting',
    volume: '3',
    pages: '7',
    doi: '10.5555/old.1',
  });
});

test('a file of Crossref without an open licence is not called free', () => {
  const closed = {
    message: { ...CROSSREF_WORK.message, license: [{ URL: 'https://press.example.org/terms' }] },
  };
  const [record] = decode(crossref, closed, { scheme: 'doi', value: DOI }).records;
  expect(record?.details.pdf_urls).toBeUndefined();
  expect(record?.details.license).toBe('https://press.example.org/terms');
});

test("Crossref's search gives all hits that have a title, an ISBN's only books", () => {
  const hits = decode(crossref, CROSSREF_LIST, { scheme: 'title', value: 'slow reading' }).records;
  expect(hits.map(({ source_key, details }) => [source_key, details.type])).toEqual([
    [DOI, 'article-journal'],
    ['10.5555/preprint.9', 'article'],
  ]);
  const book = {
    message: {
      items: [
        { DOI: '10.5555/b.ch1', type: 'book-chapter', title: ['A chapter'], ISBN: ['9780306406157'] },
        { DOI: '10.5555/b', type: 'monograph', title: ['A book'], ISBN: ['9780306406157'] },
      ],
    },
  };
  const books = decode(crossref, book, { scheme: 'isbn', value: '9780306406157' }).records;
  expect(books.map(({ record }) => [record.title, record.identifiers])).toEqual([
    [
      'A book',
      [
        { scheme: 'doi', value: '10.5555/b' },
        { scheme: 'isbn', value: '9780306406157' },
      ],
    ],
  ]);
});

test('a DOI that is an alias stays a name of the record that answers it', () => {
  const [record] = decode(crossref, CROSSREF_WORK, { scheme: 'doi', value: '10.5555/alias' }).records;
  expect(record?.source_key).toBe(DOI);
  expect(record?.record.identifiers).toEqual([
    { scheme: 'doi', value: DOI },
    { scheme: 'doi', value: '10.5555/alias' },
  ]);
});

test('DataCite gives the main title, names of people and groups, and cited DOIs', () => {
  const { records, references } = decode(datacite, DATACITE_DOI, { scheme: 'doi', value: 'x' });
  expect(records[0]).toMatchObject({
    source_key: '10.5281/zenodo.1234567',
    record: { title: 'Lamps and memory', authors: ['Bell, Ada', 'Lamp Consortium'], year: 2022, journal: '' },
    details: {
      type: 'article',
      abstract: 'Lamps help.',
      publisher: 'Zenodo',
      published: '2022-05-06',
      license: 'https://creativecommons.org/licenses/by/4.0/legalcode',
    },
  });
  expect(references.map(({ record }) => record.doi)).toEqual(['10.5555/old.1']);
});

test('arXiv gives the preprint with the DOI that its author told', () => {
  const [found] = decode(arxiv, ARXIV_FEED, { scheme: 'arxiv', value: '2101.00001' }).records;
  expect(found).toMatchObject({
    source_key: '2101.00001',
    record: {
      title: 'Waiting as computation: a < b & more',
      authors: ['Ngozi Adebayo', 'Ada Bell'],
      year: 2021,
      journal: '',
      doi: '10.5555/np.7',
      identifiers: [
        { scheme: 'arxiv', value: '2101.00001' },
        { scheme: 'doi', value: '10.5555/np.7' },
      ],
    },
    details: {
      type: 'article',
      abstract: 'We wait, and count.',
      published: '2021-01-02',
      keywords: ['cs.CC', 'cs.DL'],
      pdf_urls: ['https://arxiv.org/pdf/2101.00001v3'],
    },
  });
  expect(decode(arxiv, ARXIV_ERROR, { scheme: 'arxiv', value: '9999.99999' }).records).toEqual([]);
});

test('PubMed gives the article with its whole abstract, subject headings and references', () => {
  const { records, references } = decode(pubmed, PUBMED_SET, { scheme: 'pmid', value: '21000001' });
  expect(records[0]).toMatchObject({
    source_key: '21000001',
    record: {
      title: 'Effects of slow reading on H2O & memory',
      authors: ['Quillfeather, Mara T', 'Adebayo, N', 'Lighthouse Study Group'],
      year: 2011,
      journal: 'Journal of coastal psychology',
      volume: '14',
      number: '3',
      pages: '211-25',
      identifiers: [
        { scheme: 'pmid', value: '21000001' },
        { scheme: 'pmcid', value: 'PMC3100001' },
        { scheme: 'doi', value: DOI },
      ],
    },
    details: {
      abstract: 'BACKGROUND: Keepers read. They wait (p<0.05).',
      language: 'eng',
      published: '2011-07',
      keywords: ['keepers', 'Reading'],
    },
  });
  expect(references.map(({ text, identifiers }) => [text, identifiers])).toEqual([
    ['Adebayo N. On waiting. Ann Wait. 1999;3:7.', [{ scheme: 'pmid', value: '9000001' }]],
    ['Bell A. Lamps. 2001.', []],
  ]);
  const empty = '<?xml version="1.0" ?><PubmedArticleSet></PubmedArticleSet>';
  expect(decode(pubmed, empty, { scheme: 'pmid', value: '1' }).records).toEqual([]);
});

test("PubMed Central's converter gives other names, or nothing", () => {
  expect(decode(pmcIds, PMC_RECORDS, { scheme: 'pmcid', value: 'PMC3100001' }).identifiers).toEqual([
    { scheme: 'pmid', value: '21000001' },
    { scheme: 'doi', value: DOI },
  ]);
  expect(decode(pmcIds, PMC_UNKNOWN, { scheme: 'pmcid', value: 'PMC9' }).identifiers).toEqual([]);
});

test('OpenAlex gives its ids, the abstract in order, and only files that are free to read', () => {
  const { records, references } = decode(openalex, OPENALEX_WORK, { scheme: 'openalex', value: 'W42' });
  expect(records[0]).toMatchObject({
    source_key: 'W4200000001',
    record: {
      authors: ['Mara T. Quillfeather', 'P. van Oosterzee'],
      pages: '211-225',
      journal: 'Journal of Coastal Psychology',
      identifiers: [
        { scheme: 'openalex', value: 'W4200000001' },
        { scheme: 'openalex', value: 'W42' },
        { scheme: 'doi', value: DOI },
        { scheme: 'pmid', value: '21000001' },
        { scheme: 'pmcid', value: 'PMC3100001' },
      ],
    },
    details: {
      type: 'article-journal',
      abstract: 'Keepers read and wait read2 again.',
      pdf_urls: ['https://repo.example.org/211.pdf'],
      cited_by: 51,
    },
  });
  expect(references.map(({ identifiers }) => identifiers[0]?.value)).toEqual(['W11', 'W12']);
});

test("Semantic Scholar gives a preprint's ids without taking arXiv for a journal", () => {
  const { records, references } = decode(s2, S2_PAPER, { scheme: 'arxiv', value: '2101.00001' });
  expect(records[0]).toMatchObject({
    source_key: '0123456789abcdef0123456789abcdef01234567',
    record: {
      journal: '',
      volume: '',
      identifiers: [
        { scheme: 's2', value: '0123456789abcdef0123456789abcdef01234567' },
        { scheme: 's2', value: 'corpusid:230000001' },
        { scheme: 'doi', value: '10.5555/np.7' },
        { scheme: 'arxiv', value: '2101.00001' },
      ],
    },
    details: { type: 'article', pdf_urls: ['https://arxiv.org/pdf/2101.00001'] },
  });
  expect(references.map(({ record }) => [record.title, record.year, record.doi])).toEqual([
    ['On waiting', 1999, '10.5555/old.1'],
    ['An unknown book', null, ''],
  ]);
  const match = decode(s2, { data: [{ ...S2_PAPER, matchScore: 211.4 }] }, { scheme: 'title', value: 'x' });
  expect(match.records).toHaveLength(1);
});

test('Unpaywall gives each free copy once', () => {
  expect(decode(unpaywall, UNPAYWALL_DOI, { scheme: 'doi', value: DOI }).pdf_urls).toEqual([
    'https://repo.example.org/211.pdf',
    'http://author.example.org/211.pdf',
  ]);
});

const QUESTIONS: readonly Question[] = [
  { scheme: 'doi', value: DOI },
  { scheme: 'title', value: 'a title' },
  { scheme: 'isbn', value: '9780306406157' },
];

describe.each(METADATA_SOURCES)('$name', (source) => {
  const isXml = source.accept.includes('xml');
  const read = (body: string) =>
    QUESTIONS.map((question) => {
      try {
        return source.decode(body, question).records.length;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return error.code;
      }
    });

  test.each([
    '<!doctype html><html><head><title>502</title></head><body><h1>Bad gateway</h1><br></body></html>',
    'Rate limit exceeded',
    '',
    '\uFEFF',
    '[]',
    'null',
    '"text"',
    '<a><b></a>',
  ])('an answer that is not of its kind is unusable, and the question may be asked again: %j', (body) => {
    expect(read(body)).toEqual(['upstream_failed', 'upstream_failed', 'upstream_failed']);
    expect(() => source.decode(body, { scheme: 'doi', value: DOI })).toThrow(
      expect.objectContaining({ retry: 'backoff' }),
    );
  });

  test('an entity bomb is refused, or not JSON', () => {
    const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY l0 "lol">${levels.join('')}]><feed><entry><id>http://arxiv.org/abs/2101.00001</id><title>&l9;</title></entry></feed>`;
    expect(read(bomb)).toEqual(['upstream_failed', 'upstream_failed', 'upstream_failed']);
    const outside = bomb.replace(/\[.*?\]>/s, 'SYSTEM "file:///etc/passwd">');
    for (const found of read(outside)) expect([0, 1, 'upstream_failed']).toContain(found);
  });

  test('nests of any depth and lists of any length end in an answer or in upstream_failed', () => {
    const deep = isXml ? '<feed>'.repeat(50_000) : `${'{"message":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    const many = isXml
      ? `<feed>${'<entry><title>x</title></entry>'.repeat(50_000)}</feed>`
      : `{"message":{"items":[${'null,'.repeat(200_000)}null],"author":[${'{},'.repeat(100_000)}{}]}}`;
    const open = '<PubmedArticleSet><PubmedArticle>'.concat('<ArticleTitle>'.repeat(20_000));
    for (const body of [deep, many, open]) {
      for (const found of read(body)) expect([0, 'upstream_failed']).toContain(found);
    }
  });

  if (!isXml) {
    test('whatever JSON it is given, a bad field costs that field only', () => {
      const shapes = [
        CROSSREF_WORK,
        CROSSREF_LIST,
        OPENALEX_WORK,
        S2_PAPER,
        UNPAYWALL_DOI,
        DATACITE_DOI,
        PMC_RECORDS,
      ];
      fc.assert(
        fc.property(fc.constantFrom(...shapes), fc.jsonValue(), fc.nat(), (shape, junk, at) => {
          const parts: string[] = [];
          JSON.stringify(shape, (key, value) => {
            parts.push(key);
            return value;
          });
          const hit = at % parts.length;
          let seen = -1;
          const broken = JSON.stringify(shape, (_key, value) => {
            seen += 1;
            return seen === hit && seen > 0 ? junk : value;
          });
          for (const found of read(broken))
            expect(typeof found === 'number' || found === 'upstream_failed').toBe(true);
        }),
      );
    });

    test('nulls everywhere describe nothing', () => {
      const nulls = (value: unknown): unknown =>
        Array.isArray(value)
          ? [null, null]
          : value !== null && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nulls(item)]))
            : null;
      for (const shape of [
        CROSSREF_WORK,
        CROSSREF_LIST,
        OPENALEX_WORK,
        S2_PAPER,
        UNPAYWALL_DOI,
        DATACITE_DOI,
      ]) {
        expect(read(JSON.stringify(nulls(shape)))).toEqual([0, 0, 0]);
      }
    });
  }
});

test('texts lose markup, steering signs and U+0000, and keep their length in bounds', () => {
  const message = {
    ...CROSSREF_WORK.message,
    title: [`A\u0000 <b>bold</b>\u202E title\ud800 &amp;amp; &lt;i&gt;more&lt;/i&gt;`],
    subtitle: [],
    volume: 'v'.repeat(5_000),
    author: Array.from({ length: 9_000 }, (_, at) => ({ family: `F${at}` })),
  };
  const [found] = decode(crossref, { message }, { scheme: 'doi', value: DOI }).records;
  expect(found?.record.title).toBe('A bold title\uFFFD & more');
  expect(found?.record.volume).toHaveLength(500);
  expect(found?.record.authors).toHaveLength(6_000);
});

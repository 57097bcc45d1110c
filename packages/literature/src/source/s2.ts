import type { Identifier, IdentifierScheme, SourceRecord } from '@roadwright/domain';
import type { z } from 'zod';
import { identify } from '../identifier/identify.ts';
import { buildUrl, pathOf } from './build-url.ts';
import { createReferences } from './create-reference.ts';
import { createSourceRecord } from './create-source-record.ts';
import { list, part, readJson, text, whole } from './lenient.ts';
import { EMPTY_READING, type MetadataSource, type Question } from './metadata-source.ts';

const NAME = 'Semantic Scholar';
const HOST = 'api.semanticscholar.org';
const FIELDS =
  'title,abstract,year,venue,journal,authors,externalIds,publicationTypes,publicationDate,openAccessPdf,citationCount';
const REFERENCE_FIELDS = 'references.title,references.year,references.authors,references.externalIds';

/** By what prefix it takes another registry's identifiers. */
const PREFIXES: Partial<Readonly<Record<Question['scheme'], string>>> = {
  doi: 'DOI',
  arxiv: 'ARXIV',
  pmid: 'PMID',
  pmcid: 'PMCID',
};

const TYPES: Readonly<Record<string, string>> = {
  JournalArticle: 'article-journal',
  Conference: 'paper-conference',
  Book: 'book',
  BookSection: 'chapter',
  Dataset: 'dataset',
};

const externalIds = part({ DOI: text, ArXiv: text, PubMed: text, PubMedCentral: text, CorpusId: text });
const authors = list(part({ name: text }));
const paper = part({
  paperId: text,
  externalIds,
  title: text,
  abstract: text,
  year: whole,
  venue: text,
  journal: part({ name: text, volume: text, pages: text }),
  authors,
  publicationTypes: list(text),
  publicationDate: text,
  openAccessPdf: part({ url: text }),
  citationCount: whole,
  references: list(part({ paperId: text, title: text, year: whole, authors, externalIds })),
});
type Paper = z.infer<typeof paper>;

const matched = part({ data: list(paper) });

/** An index that is strong in computer science and knows many preprints; also a search by title. */
export const s2: MetadataSource = {
  source: 's2',
  name: NAME,
  host: HOST,
  accept: 'application/json',
  // An id of a form that it does not take.
  unknown_statuses: [400],
  // One request in a second with a key; without one all the world shares a pool: https://www.semanticscholar.org/product/api
  pace: () => ({ connections: 1, interval_ms: 1_050 }),
  urlOf(question) {
    const { scheme, value } = question;
    if (scheme === 'title') {
      return buildUrl(HOST, '/graph/v1/paper/search/match', { query: value, fields: FIELDS });
    }
    const name = readName(question);
    return name === null
      ? null
      : buildUrl(HOST, `/graph/v1/paper/${name}`, { fields: `${FIELDS},${REFERENCE_FIELDS}` });
  },
  headersOf: ({ keys }): Readonly<Record<string, string>> =>
    keys?.s2 === undefined ? {} : { 'x-api-key': keys.s2 },
  decode(body, question) {
    const papers =
      question.scheme === 'title' ? readJson(body, matched, NAME).data : [readJson(body, paper, NAME)];
    const records = papers.map((one) => readPaper(one, question)).filter((record) => record !== null);
    const cited = records.length === 0 ? [] : (papers[0]?.references ?? []);
    const references = createReferences(
      cited.map((entry) => ({
        source: 's2',
        title: entry.title,
        year: entry.year,
        authors: entry.authors.map(({ name }) => name),
        identifiers: readIds(entry),
      })),
    );
    return { ...EMPTY_READING, records, references };
  },
};

function readName({ scheme, value }: Question): string | null {
  if (scheme === 's2') return value.replace(/^corpusid:/, 'CorpusId:');
  const prefix = PREFIXES[scheme];
  if (prefix === undefined) return null;
  // It wants the number of PubMed Central without its letters.
  return `${prefix}:${pathOf(scheme === 'pmcid' ? value.replace(/^PMC/, '') : value)}`;
}

function readIds({
  paperId,
  externalIds: ids,
}: Pick<Paper, 'paperId' | 'externalIds'>): (Identifier | null)[] {
  const given: readonly (readonly [IdentifierScheme, string])[] = [
    ['s2', paperId],
    ['s2', ids.CorpusId === '' ? '' : `CorpusId:${ids.CorpusId}`],
    ['doi', ids.DOI],
    ['arxiv', ids.ArXiv],
    ['pmid', ids.PubMed],
    ['pmcid', ids.PubMedCentral],
  ];
  return given.map(([scheme, value]) => (value === '' ? null : identify(scheme, value)));
}

function readPaper(work: Paper, question: Question): SourceRecord | null {
  const isPreprint = /^arxiv/i.test(work.venue || work.journal.name);
  const type = work.publicationTypes.map((one) => TYPES[one]).find((one) => one !== undefined);
  return createSourceRecord({
    source: 's2',
    source_key: identify('s2', work.paperId)?.value ?? '',
    title: work.title,
    authors: work.authors.map(({ name }) => name),
    year: work.year,
    journal: isPreprint ? '' : work.journal.name || work.venue,
    // Of a preprint it gives `abs/1706.03762` as the volume.
    volume: isPreprint ? '' : work.journal.volume,
    number: '',
    pages: isPreprint ? '' : work.journal.pages,
    url: `https://www.semanticscholar.org/paper/${work.paperId}`,
    // A paper that was merged into another is answered by that other.
    identifiers: [...readIds(work), question.scheme === 's2' ? question : null],
    details: {
      type: isPreprint ? 'article' : type,
      abstract: work.abstract,
      publisher: undefined,
      language: undefined,
      published: /^\d{4}-\d{2}-\d{2}$/.test(work.publicationDate) ? work.publicationDate : '',
      keywords: [],
      license: undefined,
      pdf_urls: [work.openAccessPdf.url],
      cited_by: work.citationCount ?? undefined,
    },
  });
}

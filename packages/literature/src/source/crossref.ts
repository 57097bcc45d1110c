import type { ResolvedReference, SourceRecord } from '@roadwright/domain';
import type { z } from 'zod';
import { identify } from '../identifier/identify.ts';
import { readYear } from '../record/read-row.ts';
import { buildUrl, pathOf } from './build-url.ts';
import { createReferences } from './create-reference.ts';
import { createSourceRecord, renderDate } from './create-source-record.ts';
import { joinName } from './join-name.ts';
import { list, part, readJson, text, whole } from './lenient.ts';
import { EMPTY_READING, type MetadataSource, type Question } from './metadata-source.ts';

const NAME = 'Crossref';
const HOST = 'api.crossref.org';
/** A search shows the right hit among the first, or not at all. */
const HITS = '5';
/** A book's chapters bear its ISBN too, and come in any order. */
const BOOK_HITS = '50';
/** Hits are only compared; the one that is meant is asked for by its DOI. `language` cannot be selected. */
const SELECT =
  'DOI,title,subtitle,author,editor,issued,container-title,volume,issue,page,article-number,type,ISBN';

/** Crossref's types as CSL names them; one that is not here says nothing. */
const TYPES: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'posted-content': 'article',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  proceedings: 'book',
  'reference-entry': 'entry-encyclopedia',
  dissertation: 'thesis',
  report: 'report',
  'peer-review': 'review',
  dataset: 'dataset',
  standard: 'standard',
};

const person = part({ given: text, family: text, name: text });
const date = part({ 'date-parts': list(list(whole)) });
const link = part({ URL: text, 'content-type': text, 'intended-application': text });
const reference = part({
  DOI: text,
  unstructured: text,
  'article-title': text,
  'volume-title': text,
  author: text,
  year: text,
  'journal-title': text,
  volume: text,
  issue: text,
  'first-page': text,
  ISBN: text,
});
const item = part({
  DOI: text,
  title: list(text),
  subtitle: list(text),
  author: list(person),
  editor: list(person),
  issued: date,
  published: date,
  'container-title': list(text),
  volume: text,
  issue: text,
  page: text,
  'article-number': text,
  type: text,
  abstract: text,
  publisher: text,
  language: text,
  subject: list(text),
  ISBN: list(text),
  license: list(part({ URL: text })),
  link: list(link),
  'is-referenced-by-count': whole,
  reference: list(reference),
});
type Item = z.infer<typeof item>;

const single = part({ message: item });
const found = part({ message: part({ items: list(item) }) });

/** The registry of most journals' and conferences' DOIs; a search by title and a look-up of books by ISBN. */
export const crossref: MetadataSource = {
  source: 'crossref',
  name: NAME,
  host: HOST,
  accept: 'application/json',
  unknown_statuses: [],
  // Since December 2025: single records 10/s on 3 connections with a contact, else 5/s on one; lists at 3/s and 1/s,
  // https://www.crossref.org/documentation/retrieve-metadata/rest-api/. Lists are rare, and a 429 pauses the host.
  pace: ({ contact }) =>
    contact === undefined ? { connections: 1, interval_ms: 200 } : { connections: 3, interval_ms: 300 },
  urlOf({ scheme, value }, { contact }) {
    const mailto = contact;
    if (scheme === 'doi') return buildUrl(HOST, `/works/${pathOf(value)}`, { mailto });
    if (scheme === 'isbn') {
      return buildUrl(HOST, '/works', { filter: `isbn:${value}`, rows: BOOK_HITS, select: SELECT, mailto });
    }
    if (scheme !== 'title') return null;
    return buildUrl(HOST, '/works', { 'query.bibliographic': value, rows: HITS, select: SELECT, mailto });
  },
  headersOf: () => ({}),
  decode(body, question) {
    if (question.scheme === 'doi') {
      const { message } = readJson(body, single, NAME);
      const record = readItem(message, question);
      const records = record === null ? [] : [record];
      return { ...EMPTY_READING, records, references: readReferences(message) };
    }
    const items = readJson(body, found, NAME).message.items.map((hit) => readItem(hit, question));
    const records = items.filter((record) => record !== null);
    const books = records.filter(({ details }) => details.type === 'book');
    return { ...EMPTY_READING, records: question.scheme === 'isbn' ? books : records };
  },
};

function readItem(work: Item, question: Question): SourceRecord | null {
  const doi = identify('doi', work.DOI);
  const type = TYPES[work.type];
  const [year = null, month, day] = readDate(work);
  const people = work.author.length > 0 ? work.author : work.editor;
  return createSourceRecord({
    source: 'crossref',
    source_key: doi?.value ?? '',
    title: readTitle(work),
    authors: people.map(({ family, given, name }) => joinName(family, given) || name),
    year,
    journal: work['container-title'][0] ?? '',
    volume: work.volume,
    number: work.issue,
    pages: work.page || work['article-number'],
    url: doi === null ? '' : `https://doi.org/${encodeURI(doi.value)}`,
    identifiers: [
      doi,
      // A DOI that was made an alias of another is answered by that other's record.
      question.scheme === 'doi' ? question : null,
      ...(type === 'book' ? work.ISBN.map((isbn) => identify('isbn', isbn)) : []),
    ],
    details: {
      type,
      abstract: work.abstract,
      publisher: work.publisher,
      language: work.language,
      published: renderDate(year, month, day),
      keywords: work.subject,
      license: work.license.find(({ URL }) => isOpen(URL))?.URL ?? work.license[0]?.URL,
      pdf_urls: readPdfUrls(work),
      cited_by: work['is-referenced-by-count'] ?? undefined,
    },
  });
}

function readTitle({ title: [title = ''], subtitle: [subtitle = ''] }: Item): string {
  return subtitle === '' || title.toLowerCase().includes(subtitle.toLowerCase())
    ? title
    : `${title.replace(/\s*:\s*$/, '')}: ${subtitle}`;
}

const readDate = ({ issued, published }: Item): readonly (number | null)[] =>
  [issued, published].map((one) => one['date-parts'][0] ?? []).find(([year]) => year != null) ?? [];

const isOpen = (license: string): boolean => /^https?:\/\/(?:www\.)?creativecommons\.org\//i.test(license);

/** Publishers list files for readers with a contract too; under a Creative Commons licence anybody may have them. */
function readPdfUrls({ license, link: links }: Item): string[] {
  if (!license.some(({ URL }) => isOpen(URL))) return [];
  return links
    .filter(
      (file) =>
        file['content-type'] === 'application/pdf' && file['intended-application'] !== 'similarity-checking',
    )
    .map(({ URL }) => URL);
}

const readReferences = (work: Item): ResolvedReference[] =>
  createReferences(
    work.reference.map((entry) => ({
      source: 'crossref',
      text: entry.unstructured,
      title: entry['article-title'] || entry['volume-title'],
      authors: [entry.author],
      year: readYear(entry.year),
      journal: entry['journal-title'],
      volume: entry.volume,
      number: entry.issue,
      pages: entry['first-page'],
      identifiers: [identify('doi', entry.DOI), identify('isbn', entry.ISBN)],
    })),
  );

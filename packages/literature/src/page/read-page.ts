import {
  type BibliographicRecord,
  cleanText,
  type Identifier,
  type IdentifierScheme,
} from '@roadwright/domain';
import { Parser } from 'htmlparser2';
import { identify } from '../identifier/identify.ts';
import { boundRecord } from '../record/bound-record.ts';
import { readYear } from '../record/read-row.ts';
import { joinPages } from '../source/join-pages.ts';

/** What a paper's page says of it in its `meta` elements. */
export interface PageReading {
  /** Null when the page names no title. */
  readonly record: BibliographicRecord | null;
  /** The most trusted first. */
  readonly identifiers: readonly Identifier[];
  readonly pdf_urls: readonly string[];
}

/** Longest text of an element's content that is kept. */
const LONGEST_CONTENT = 4_000;
/** A page's own data stands in its head; what comes after so many elements is a list of other papers. */
const MOST_ELEMENTS = 2_000;

/**
 * Reads the tags by which publishers tell Google Scholar about a paper (Highwire's `citation_*`, which bepress writes
 * with its own name before them), and EPrints, Dublin Core and PRISM where these are missing:
 * https://scholar.google.com/intl/en/scholar/inclusion.html
 */
export function readPage(html: string, url: string): PageReading {
  const meta = collectMeta(html);
  const first = (...names: string[]): string => meta(...names)[0] ?? '';
  const title = first('citation_title', 'eprints.title', 'dc.title', 'dcterms.title', 'prism.title');
  const identifiers = NAMED.flatMap(([scheme, names]) =>
    meta(...names).flatMap((text) => identify(scheme, text) ?? []),
  ).slice(0, 5);
  const doi = identifiers.find(({ scheme }) => scheme === 'doi')?.value ?? '';
  const record: BibliographicRecord = {
    id: '',
    source: 'submitted',
    title,
    authors: readAuthors(meta),
    year: readYear(
      first(
        'citation_publication_date',
        'citation_date',
        'citation_year',
        'citation_online_date',
        'eprints.date',
        'dc.date',
        'dcterms.issued',
        'prism.publicationdate',
      ),
    ),
    journal: first(
      'citation_journal_title',
      'citation_conference_title',
      'citation_inbook_title',
      'eprints.publication',
      'prism.publicationname',
    ),
    volume: first('citation_volume', 'eprints.volume', 'prism.volume'),
    number: first('citation_issue', 'eprints.number', 'prism.number'),
    pages: joinPages(
      first('citation_firstpage', 'prism.startingpage'),
      first('citation_lastpage', 'prism.endingpage'),
    ),
    doi,
    identifiers,
    url,
  };
  return {
    record: title === '' ? null : boundRecord(record),
    identifiers,
    pdf_urls: meta('citation_pdf_url', 'eprints.document_url')
      .flatMap((link) => resolveLink(link, url))
      .slice(0, 3),
  };
}

const NAMED: readonly (readonly [IdentifierScheme, readonly string[]])[] = [
  [
    'doi',
    ['citation_doi', 'prism.doi', 'dc.identifier', 'dcterms.identifier', 'eprints.doi', 'eprints.id_number'],
  ],
  ['arxiv', ['citation_arxiv_id']],
  ['pmid', ['citation_pmid']],
  ['pmcid', ['citation_pmcid']],
];

type Meta = (...names: readonly string[]) => string[];

/** Gives the contents of the first of the names that the page has. */
function collectMeta(html: string): Meta {
  const found = new Map<string, string[]>();
  let elements = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements += 1;
      if (elements > MOST_ELEMENTS) parser.pause();
      if (name !== 'meta') return;
      const key = normaliseName(attributes.name ?? attributes.property ?? '');
      const content = cleanText(attributes.content ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim();
      if (key === '' || content === '' || content.length > LONGEST_CONTENT) return;
      found.set(key, [...(found.get(key) ?? []), content]);
    },
  });
  parser.write(html);
  parser.end();
  return (...names) => names.map((name) => found.get(name)).find((contents) => contents !== undefined) ?? [];
}

const normaliseName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^bepress_citation_/, 'citation_')
    .replace(/^dc[:_]/, 'dc.');

/** One tag each, or all in one with semicolons. */
const readAuthors = (meta: Meta): string[] =>
  meta('citation_author', 'citation_authors', 'eprints.creators_name', 'dc.creator', 'dcterms.creator')
    .flatMap((names) => names.split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '');

const resolveLink = (link: string, base: string): string[] =>
  URL.canParse(link, base) ? [new URL(link, base).href] : [];

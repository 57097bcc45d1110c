import {
  type BibliographicRecord,
  type Identifier,
  type SourceRecord,
  uniteIdentifiers,
  type WorkDetails,
} from '@roadwright/domain';
import { parseAddress } from '../url/canonical-url.ts';
import { plainAbstract, plainText } from './plain-text.ts';

/** A work as read from an answer, before its texts are cleaned; what is missing may be empty. */
export interface RecordDraft extends Omit<BibliographicRecord, 'id' | 'source' | 'doi' | 'identifiers'> {
  readonly source: SourceRecord['source'];
  /** The source's own name of the work. */
  readonly source_key: string;
  readonly identifiers: readonly (Identifier | null)[];
  readonly details: { readonly [Field in keyof WorkDetails]: WorkDetails[Field] | undefined };
}

const LONGEST_TITLE = 2_000;
const LONGEST_FIELD = 500;
const MOST_KEYWORDS = 50;
const MOST_ADDRESSES = 10;

/** Makes a clean record of a draft; null for one without a title or a name, which describes nothing. */
export function createSourceRecord(draft: RecordDraft): SourceRecord | null {
  const { source, source_key } = draft;
  const title = plainText(draft.title, LONGEST_TITLE);
  if (title === '' || source_key === '') return null;
  const field = (text: string): string => plainText(text, LONGEST_FIELD);
  const identifiers = uniteIdentifiers(draft.identifiers);
  const record: BibliographicRecord = {
    id: `${source}:${source_key}`,
    source,
    title,
    authors: draft.authors.map(field).filter((name) => name !== ''),
    year: keepYear(draft.year),
    journal: field(draft.journal),
    volume: field(draft.volume),
    number: field(draft.number),
    pages: field(draft.pages),
    doi: identifiers.find(({ scheme }) => scheme === 'doi')?.value ?? '',
    identifiers,
    url: draft.url,
  };
  return { source, source_key, record, details: cleanDetails(draft.details) };
}

function cleanDetails(draft: RecordDraft['details']): WorkDetails {
  const field = (text = ''): string | undefined => plainText(text, LONGEST_FIELD) || undefined;
  const keywords = unite((draft.keywords ?? []).map((word) => field(word) ?? '')).slice(0, MOST_KEYWORDS);
  const pdf_urls = keepAddresses(draft.pdf_urls ?? []);
  const entries = Object.entries({
    type: field(draft.type),
    abstract: plainAbstract(draft.abstract ?? '') || undefined,
    publisher: field(draft.publisher),
    language: field(draft.language),
    published: draft.published || undefined,
    keywords: keywords.length === 0 ? undefined : keywords,
    license: keepAddresses([draft.license ?? ''])[0],
    pdf_urls: pdf_urls.length === 0 ? undefined : pdf_urls,
    cited_by: draft.cited_by,
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Gives web addresses as they are to be asked, each once, ten at most. */
export const keepAddresses = (addresses: readonly string[]): string[] =>
  unite(addresses.map((address) => parseAddress(address)?.href ?? '')).slice(0, MOST_ADDRESSES);

const unite = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

/** A year of printing, from Gutenberg on; null for anything else. */
export const keepYear = (year: number | null): number | null =>
  year !== null && Number.isInteger(year) && year >= 1500 && year <= 2199 ? year : null;

/** Gives a date as YYYY, YYYY-MM or YYYY-MM-DD, as far as its parts are plausible; empty without a year. */
export function renderDate(year: number | null, month?: number | null, day?: number | null): string {
  const kept = keepYear(year);
  if (kept === null) return '';
  if (!isWithin(month, 12)) return String(kept);
  const start = `${kept}-${pad(month)}`;
  return isWithin(day, 31) ? `${start}-${pad(day)}` : start;
}

const isWithin = (value: number | null | undefined, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;

const pad = (value: number): string => String(value).padStart(2, '0');

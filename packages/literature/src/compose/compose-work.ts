import {
  type ComposedWork,
  type SourceRecord,
  sortIdentifiers,
  uniteIdentifiers,
  type WorkDetails,
  type WorkSource,
} from '@roadwright/domain';
import { listIdentifiers } from '../record/list-identifiers.ts';
import { type ComposedField, FIELD_RANKS } from './field-ranks.ts';
import { isPreprint } from './is-preprint.ts';

const MOST_PDF_URLS = 20;

/**
 * Describes a work by all its records: each field as the source gives it that is best for this field, article before
 * preprint; identifiers and free copies together. The order of the records makes no difference.
 */
export function composeWork(records: readonly SourceRecord[]): ComposedWork {
  const sources: Record<string, WorkSource> = {};
  const choose = <Value>(
    field: ComposedField,
    read: (record: SourceRecord) => Value | null,
  ): Value | null => {
    for (const candidate of rankRecords(field, records)) {
      const value = read(candidate);
      if (value === null) continue;
      sources[field] = candidate.source;
      return value;
    }
    return null;
  };
  const text = (field: 'title' | 'journal' | 'volume' | 'number' | 'pages' | 'doi' | 'url'): string =>
    choose(field, ({ record }) => record[field] || null) ?? '';
  const detail = <Field extends ComposedField & keyof WorkDetails>(field: Field) =>
    choose<NonNullable<WorkDetails[Field]>>(field, ({ details }) => details[field] ?? null);
  const year = choose('year', ({ record }) => record.year);
  const record = {
    id: '',
    source: '',
    title: text('title'),
    authors: choose('authors', ({ record: { authors } }) => (authors.length === 0 ? null : authors)) ?? [],
    year,
    journal: text('journal'),
    volume: text('volume'),
    number: text('number'),
    pages: text('pages'),
    doi: text('doi'),
    identifiers: sortIdentifiers(uniteIdentifiers(records.flatMap((one) => listIdentifiers(one.record)))),
    url: text('url'),
  };
  const published = choose('published', ({ details }) =>
    // The day of a preprint, or of another printing, does not belong to the year that was chosen.
    year !== null && details.published?.startsWith(String(year)) === true ? details.published : null,
  );
  const details = {
    type: detail('type'),
    abstract: detail('abstract'),
    publisher: detail('publisher'),
    language: detail('language'),
    published,
    keywords: detail('keywords'),
    license: detail('license'),
    pdf_urls: unitePdfUrls(records),
    cited_by: detail('cited_by'),
  };
  return { record, details: dropMissing(details), sources };
}

/** The records in the order in which they are believed about a field; equal ones in the order of their names. */
function rankRecords(field: ComposedField, records: readonly SourceRecord[]): SourceRecord[] {
  const { sources, versions_alike } = FIELD_RANKS[field];
  const hasArticle = records.some((record) => record.record.journal !== '' && !isPreprint(record));
  const isLate = (record: SourceRecord): boolean => hasArticle && !versions_alike && isPreprint(record);
  // Of one source's records the longest list of names is the whole one.
  const count = ({ record }: SourceRecord): number => (field === 'authors' ? record.authors.length : 0);
  return records.toSorted(
    (a, b) =>
      Number(isLate(a)) - Number(isLate(b)) ||
      sources.indexOf(a.source) - sources.indexOf(b.source) ||
      count(b) - count(a) ||
      compare(a.source_key, b.source_key) ||
      compare(a.record.id, b.record.id) ||
      compare(JSON.stringify(a), JSON.stringify(b)),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unitePdfUrls(records: readonly SourceRecord[]): string[] | null {
  const urls = rankRecords('url', records).flatMap(({ details }) => details.pdf_urls ?? []);
  return urls.length === 0 ? null : [...new Set(urls)].slice(0, MOST_PDF_URLS);
}

type Missing<Shape> = { readonly [Field in keyof Shape]: Shape[Field] | null };

const dropMissing = (details: Missing<Required<WorkDetails>>): WorkDetails =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));

import type {
  HostPace,
  Identifier,
  ResolvedReference,
  SourceQuestion,
  SourceRecord,
} from '@roadwright/domain';

/** What a source is asked: an identifier in canonical spelling, or the words of a title with names and year. */
export type Question = Identifier | { readonly scheme: 'title'; readonly value: string };

/** Who asks. */
export interface Manners {
  /** Mail address by which whoever is asked can reach us before they lock us out; the User-Agent names it to all. */
  readonly contact?: string | undefined;
  /** Each is sent to its own source only. */
  readonly keys?: { readonly openalex?: string | undefined; readonly s2?: string | undefined } | undefined;
}

/** What an answer says, as far as it could be read; all lists are empty where the source knows nothing. */
export interface SourceReading {
  /** One for an identifier, several for a search, the best hit first. */
  readonly records: readonly SourceRecord[];
  /** What the first record cites. */
  readonly references: readonly ResolvedReference[];
  /** Where the source that describes nothing says that the asked work has other names. */
  readonly identifiers: readonly Identifier[];
  /** Free copies that belong to no record. */
  readonly pdf_urls: readonly string[];
}

/** One registry or index and how it is asked; pure, so that asking is left to one reader. */
export interface MetadataSource {
  readonly source: SourceQuestion['source'];
  /** How messages call it. */
  readonly name: string;
  readonly host: string;
  readonly accept: string;
  /** Statuses beside 404 by which it says that it knows nothing. */
  readonly unknown_statuses: readonly number[];
  pace(manners: Manners): HostPace;
  /** Null where it cannot be asked this, or not by somebody without a contact. */
  urlOf(question: Question, manners: Manners): string | null;
  headersOf(manners: Manners): Readonly<Record<string, string>>;
  /** @throws AppError upstream_failed when the body is not of the kind that the source speaks */
  decode(body: string, question: Question): SourceReading;
}

/** What a source says that knows nothing. */
export const EMPTY_READING: SourceReading = { records: [], references: [], identifiers: [], pdf_urls: [] };

/** Whether an answer says nothing at all. */
export const isEmptyReading = (reading: SourceReading): boolean =>
  reading.records.length === 0 && reading.identifiers.length === 0 && reading.pdf_urls.length === 0;

import type {
  AppError,
  BibliographicRecord,
  Identifier,
  ResolvedReference,
  SourceRecord,
} from '@roadwright/domain';
import type { SourceReading } from '../source/metadata-source.ts';

/** What a submission says of a work. */
export interface WorkQuery {
  readonly identifiers: readonly Identifier[];
  /** Title, authors, year and more as submitted; null when nothing of it was. */
  readonly record: BibliographicRecord | null;
}

/** What the sources say of a work; `record.id` is `source:source_key` until the record is stored. */
export interface ResolvedWork {
  /** The one by which the others were judged comes first; never empty. */
  readonly records: readonly SourceRecord[];
  /** By what it was found and what was learned on the way; the records have more. None names another work. */
  readonly identifiers: readonly Identifier[];
  /** The best source's list, not a mixture. */
  readonly references: readonly ResolvedReference[];
  /** Free copies, in the order in which to try them. */
  readonly pdf_urls: readonly string[];
  /** What was asked in vain or told about another work; none of it is missed. */
  readonly faults: readonly AppError[];
}

/** An accepted description with all that its answer said. */
export interface Finding {
  readonly source_record: SourceRecord;
  readonly reading: SourceReading;
}

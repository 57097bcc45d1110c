import type { BibliographicRecord } from './bibliographic-record.ts';
import type { WorkDetails } from './work-details.ts';
import type { WorkSource } from './work-words.ts';

/** A work as one source describes it; `record.id` and `source_key` name the description in its source. */
export interface SourceRecord {
  readonly source: WorkSource;
  /** What the source was asked for, such as a DOI, or a digest of what was submitted. */
  readonly source_key: string;
  readonly record: BibliographicRecord;
  readonly details: WorkDetails;
}

/** A work that another one cites, as far as its list of references tells. */
export interface Reference {
  /** Position in the list, from 1. */
  readonly ordinal: number;
  /** The entry as printed; empty where the source gives fields only. */
  readonly text: string;
  /** Fields, as far as they are known; `id` is empty. */
  readonly record: BibliographicRecord;
}

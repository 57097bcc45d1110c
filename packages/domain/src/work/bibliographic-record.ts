import type { Identifier } from './identifier.ts';

/** One description of a scholarly work as some source gave it; absent text is empty, an absent year null. */
export interface BibliographicRecord {
  /** Names the record among those it is compared with. */
  readonly id: string;
  /** Where it comes from, such as `crossref` or a file's name. */
  readonly source: string;
  readonly title: string;
  /** One name each, as written: `Family, Given`, `Given Family` or `Family G. H.`. */
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly journal: string;
  readonly volume: string;
  /** The issue within the volume. */
  readonly number: string;
  readonly pages: string;
  readonly doi: string;
  /** Identifiers in canonical spelling, beside or instead of `doi`. */
  readonly identifiers: readonly Identifier[];
  readonly url: string;
}

/** A record that says nothing. */
export const BLANK_RECORD: BibliographicRecord = {
  id: '',
  source: '',
  title: '',
  authors: [],
  year: null,
  journal: '',
  volume: '',
  number: '',
  pages: '',
  doi: '',
  identifiers: [],
  url: '',
};

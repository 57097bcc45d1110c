import type { Identifier } from '@roadwright/domain';

/** What a PDF says: its text, and what its title page and its list of references tell of works. */
export interface PdfText {
  /** How many it has. */
  readonly pages: number;
  /** Empty when none can be told. */
  readonly title: string;
  /** As printed; empty when they cannot be told from affiliations. */
  readonly authors: readonly string[];
  readonly year: number | null;
  /** What the first pages say of the work itself, at most one of each scheme. */
  readonly identifiers: readonly Identifier[];
  /** All pages in reading order, paragraphs apart by an empty line. */
  readonly text: string;
  /** Entries of the list of references, as printed, without their labels. */
  readonly references: readonly string[];
}

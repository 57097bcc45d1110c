import { dropRunningLines } from './drop-running-lines.ts';
import { findAuthors } from './find-authors.ts';
import { findOwnIdentifiers } from './find-own-identifiers.ts';
import { findReferenceLines } from './find-reference-lines.ts';
import { findTitle } from './find-title.ts';
import { findYear } from './find-year.ts';
import type { PdfLine } from './pdf-line.ts';
import type { PdfText } from './pdf-text.ts';
import { renderText } from './render-text.ts';
import { splitReferences } from './split-references.ts';

/** What was read from a file. */
export interface PdfPages {
  readonly pages: number;
  /** In reading order. */
  readonly lines: readonly PdfLine[];
  /** The title in the file's own description; may be empty. */
  readonly described: string;
}

/** More do not fit on a page that can be read. */
const TITLE_PAGE_LINES = 1_000;

/** Tells from the printed lines what a PDF says. Pure. */
export function describePdf({ pages, lines, described }: PdfPages): PdfText {
  const body = dropRunningLines(lines.filter(({ upright }) => !upright));
  const references = findReferenceLines(body);
  const cited = new Set(references);
  const first = lines.filter(({ page }) => page === 1).slice(0, TITLE_PAGE_LINES);
  const title = findTitle(first, described);
  return {
    pages,
    title: title.title,
    authors: findAuthors(first, title.lines),
    year: findYear(first),
    identifiers: findOwnIdentifiers({ pages, lines: lines.filter((line) => !cited.has(line)) }),
    text: renderText(body),
    references: splitReferences(references),
  };
}

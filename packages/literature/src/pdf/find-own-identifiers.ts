import type { Identifier, IdentifierScheme } from '@roadwright/domain';
import { findIdentifiers } from '../url/find-identifiers.ts';
import type { PdfLine } from './pdf-line.ts';

/** An ISBN on a short work is that of the volume in which it stands. */
const BOOK_PAGES = 100;
/** Heads and feet stand in this part of the page's height at either end. */
const MARGIN = 0.12;
const LABEL =
  /^(?:digital object identifier|cite (?:this (?:article|paper)|as)|available (?:online )?(?:at|from)|article doi|(?:e?pre|e)print|published (?:online )?at|to link to this (?:article|document)|url|link)?[:\s]{0,3}/i;
const IDENTIFIER_START =
  /^[[(]?(?:https?:\/\/|doi\b|10\.\d{4}|arxiv\b|pmid\b|pmcid\b|pmc\d|isbn\b|corpusid\b)/i;

interface FirstPages {
  /** How many the whole file has. */
  readonly pages: number;
  readonly lines: readonly PdfLine[];
}

/**
 * Finds the identifiers that the first pages give for the work itself, at most one of each scheme; the second page
 * counts only when the first names none. Those in running text are left out, for they name what is cited.
 */
export function findOwnIdentifiers({ pages, lines }: FirstPages): Identifier[] {
  for (const page of [1, 2]) {
    const found = pickOwn(lines.filter((line) => line.page === page)).filter(
      ({ scheme }) => scheme !== 'isbn' || pages >= BOOK_PAGES,
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** A stamp at the side says most surely what a file is, then a line that begins with an identifier, then head and foot. */
const PLACES: readonly ((line: PdfLine) => boolean)[] = [
  ({ upright }) => upright,
  ({ text }) => IDENTIFIER_START.test(text.replace(LABEL, '')),
  ({ y, page_height }) => y < page_height * MARGIN || y > page_height * (1 - MARGIN),
];

function pickOwn(lines: readonly PdfLine[]): Identifier[] {
  const lists = PLACES.map((stands) => listIn(lines.filter(stands)));
  const schemes = new Set(lists.flat().map(({ scheme }) => scheme));
  return [...schemes].flatMap((scheme) => findOnly(lists, scheme) ?? []);
}

const listIn = (lines: readonly PdfLine[]): Identifier[] =>
  findIdentifiers(lines.map(({ text }) => text).join('\n'));

/** Of two in the surest place neither is taken. */
function findOnly(lists: readonly (readonly Identifier[])[], scheme: IdentifierScheme): Identifier | null {
  const surest = lists
    .map((list) => list.filter((one) => one.scheme === scheme))
    .find(({ length }) => length > 0);
  return surest?.length === 1 ? (surest[0] ?? null) : null;
}

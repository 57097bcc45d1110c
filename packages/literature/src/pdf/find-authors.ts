import type { PdfLine } from './pdf-line.ts';

/** Authors stand within so many lines below the title. */
const MOST_LINES = 8;
const LONGEST_ROW = 500;
const MOST_AUTHORS = 200;
/** Lines whose baselines differ by fewer points stand side by side. */
const SAME_ROW = 2;
/** Numbers and signs that point to an affiliation. */
const MARKS = /[\d*∗†‡§¶#∥‖⋆★✉]+/gu;
const LETTER_MARK = /(?:\s\p{Ll}(?=\s|$))+$/u;
const DEGREES =
  /^(?:ph\.?d|m\.?d|m\.?sc|b\.?sc|mba|jr|sr|frs|dphil|mph|rn|student member|member|senior member|fellow|ieee|acm)\.?$/i;
/** What makes a line one of affiliations, or the end of the head of a work. */
const OTHER_MATTER =
  /@|大学|大學|学院|研究|摘\s?要|关键词|universi|institut|departe?ment|laborator|school|college|faculty|facult|fakult|hospital|cent(?:er|re)\b|academy|corporation|\binc\b|\bltd\b|gmbh|research|group|abstract|keyword|received|accepted|published|copyright|©|https?:|\bdoi[:.]|journal|\bvol\b|correspond|e-?mail|street|avenue|introduction|google|microsoft/i;
const PARTICLE = `(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|y|e)`;
const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.\u2010-]{0,30}|\p{Lu}\.?)`;
const NAME = new RegExp(`^${WORD}(?: (?:${PARTICLE}|${WORD})){0,4} ${WORD}$`, 'u');
const EAST_ASIAN_NAME = /^[\p{sc=Han}\p{sc=Hangul}]{2,4}$/u;
const LEADING_WORD = /^(?:by|and|und|et|von) /i;
const SEPARATOR = /\s*(?:[,;，；、·•|]|\s(?:and|und|et|y|&)\s)\s*/u;

/** What stands on one baseline below the title. */
type Row = Pick<PdfLine, 'text' | 'cells' | 'y' | 'size'>;

/**
 * Finds the authors in the lines below the title, as printed: only lines in which every part is a name count, so the
 * list is empty rather than wrong.
 */
export function findAuthors(page: readonly PdfLine[], title: readonly PdfLine[]): string[] {
  const last = title.at(-1);
  if (last === undefined) return [];
  const authors: string[] = [];
  for (const row of listRows(page.filter((line) => !line.upright && line.y > last.y))) {
    const names = readNames(row);
    if (names !== null) authors.push(...names);
    // A grid has further names below the places of work, so the row above is not the whole list.
    else if (authors.length > 0 && row.cells.length > 1) return [];
    else if (authors.length > 0 || !isSubtitle(row, last)) break;
  }
  return authors.length > MOST_AUTHORS ? [] : [...new Set(authors)];
}

/** Columns come one after the other in a file, yet names stand side by side. */
function listRows(lines: readonly PdfLine[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row !== undefined && line.y - row.y <= SAME_ROW)
      rows.splice(-1, 1, { ...row, text: `${row.text} ${line.text}`, cells: [...row.cells, ...line.cells] });
    else if (rows.length === MOST_LINES) return rows;
    else rows.push(line);
  }
  return rows;
}

/** Gives the names in a row, null when anything else stands there. */
function readNames({ text, cells }: Row): string[] | null {
  if (text.length > LONGEST_ROW || OTHER_MATTER.test(text)) return null;
  const parts = cells
    .flatMap((cell) => cell.replace(MARKS, ' ').split(SEPARATOR))
    .map((part) => part.replace(/\s+/gu, ' ').trim().replace(LEADING_WORD, '').replace(LETTER_MARK, ''))
    .filter((part) => part !== '' && !/^\p{Ll}$/u.test(part) && !DEGREES.test(part));
  if (parts.length === 0) return null;
  return parts.every((part) => NAME.test(part) || EAST_ASIAN_NAME.test(part)) ? parts : null;
}

/** A line between title and authors that is neither, such as a subtitle in smaller type. */
const isSubtitle = (row: Row, last: PdfLine): boolean =>
  row.size > last.size * 0.75 && row.y - last.y < last.size * 3 && !OTHER_MATTER.test(row.text);

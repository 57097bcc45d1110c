import { isGenericTitle } from '../text/is-generic-title.ts';
import { titleKey } from '../text/title-key.ts';
import { isPlausibleTitle } from './is-plausible-title.ts';
import { joinLines } from './join-lines.ts';
import type { PdfLine } from './pdf-line.ts';

/** A title and the lines of the title page that bear it; without lines when it is not printed there. */
export interface FoundTitle {
  readonly title: string;
  readonly lines: readonly PdfLine[];
}

/** Titles stand in the upper part of the page. */
const UPPER_PART = 0.65;
const SAME_SIZE = 0.05;
/** From baseline to baseline within a title, in sizes. */
const LINE_GAP = 2;
const LONGEST = 500;
const SHORTEST_KEY = 6;
const MOST_LINES = 8;
/** What publishers print larger than a title: names of journals and of archives. */
const BANNER =
  /^(?:the )?(?:\p{L}+ ){0,3}(?:journal|annals|archives|proceedings|transactions|bulletin|zeitschrift|revue|revista) (?:of|on|für|de|for)\b|\bissn\b|\bwww\.|https?:|\bdoi\b|^arxiv|\bvol(?:\.|ume)\s?\d|^contents lists|^research article$|^original (?:article|paper|research)$|^review article$|^working paper|^discussion paper|^technical report/iu;
/** A work has its title above the first of these. */
const BODY_START =
  /^(?:abstract|summary|zusammenfassung|résumé|resumen|摘\s?要|(?:1\.?\s)?introduction|key\s?words)\s?(?:$|[.:：—–-])/iu;

/** Finds the title of a work: the largest text in the upper part of the first page, else what the file calls itself. */
export function findTitle(page: readonly PdfLine[], described: string): FoundTitle {
  const groups = groupLines(page).filter(mayBeTitle);
  const plausible = isPlausibleTitle(described);
  // The file's own words are exact where the page bears them, however large a journal's name is printed.
  const printed = plausible ? groups.find((group) => isSame(titleOf(group), described)) : undefined;
  const largest = groups.reduce<PdfLine[] | undefined>(pickLarger, undefined);
  const lines = printed ?? largest ?? [];
  if (lines.length > 0) return { title: titleOf(lines), lines };
  return { title: plausible ? described.trim() : '', lines: [] };
}

const titleOf = (lines: readonly PdfLine[]): string => joinLines(lines.map(({ text }) => text));

const isSame = (one: string, other: string): boolean => titleKey(one) === titleKey(other);

const pickLarger = (best: PdfLine[] | undefined, group: PdfLine[]): PdfLine[] =>
  best === undefined || sizeOf(group) > sizeOf(best) * (1 + SAME_SIZE) ? group : best;

const sizeOf = (lines: readonly PdfLine[]): number => lines[0]?.size ?? 0;

/** Groups neighbouring lines of one size, from the head of the page to where the work itself begins. */
function groupLines(page: readonly PdfLine[]): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const line of page) {
    if (line.upright || line.y > line.page_height * UPPER_PART) continue;
    if (BODY_START.test(line.text)) break;
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && continuesTitle(line, last)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

const continuesTitle = (line: PdfLine, last: PdfLine): boolean =>
  Math.abs(line.size - last.size) <= SAME_SIZE * last.size &&
  line.y > last.y &&
  line.y - last.y <= LINE_GAP * last.size;

function mayBeTitle(lines: readonly PdfLine[]): boolean {
  const title = titleOf(lines);
  if (lines.length > MOST_LINES || title.length > LONGEST || titleKey(title).length < SHORTEST_KEY)
    return false;
  const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(title);
  return (spaceless || title.includes(' ')) && !BANNER.test(title) && !isGenericTitle(title);
}

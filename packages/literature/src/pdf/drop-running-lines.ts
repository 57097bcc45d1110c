import type { PdfLine } from './pdf-line.ts';

/** Heads and feet stand in this part of the page's height at either end. */
const MARGIN = 0.1;
const OFTEN = 3;
const PAGE_NUMBER =
  /^(?:page\s|seite\s|p\.\s?)?[-–—]?\s?(?:\d{1,5}|[ivxlc]{1,7})\s?[-–—]?(?:\s?(?:of|von|\/)\s?\d{1,5})?$/i;

/** Leaves out what the pages only carry: their numbers, and heads and feet that come again and again. */
export function dropRunningLines(lines: readonly PdfLine[]): PdfLine[] {
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!standsInMargin(line)) continue;
    const key = nameLine(line);
    const seen = pages.get(key) ?? new Set();
    pages.set(key, seen.add(line.page));
  }
  return lines.filter((line) => {
    if (!standsInMargin(line)) return true;
    return !PAGE_NUMBER.test(line.text) && (pages.get(nameLine(line))?.size ?? 0) < OFTEN;
  });
}

const standsInMargin = ({ y, page_height }: PdfLine): boolean =>
  y < page_height * MARGIN || y > page_height * (1 - MARGIN);

const nameLine = ({ text, y }: PdfLine): string => `${Math.round(y / 4)} ${text.replaceAll(/\d+/g, '#')}`;

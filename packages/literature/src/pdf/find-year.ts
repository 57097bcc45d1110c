import type { PdfLine } from './pdf-line.ts';

const YEAR = String.raw`(?<year>(?:1[6-9]|20)\d\d)(?!\d)`;
/** Ways in which a title page says when a work appeared, the surest first; a bare number is none. */
const PATTERNS = [
  String.raw`\bpublished(?: online| in)?:? [^.;]{0,30}?\b${YEAR}`,
  String.raw`\bvol(?:\.|ume) ?\d{1,4}\b[^;]{0,40}?\b${YEAR}`,
  String.raw`\b\d{1,4} ?\(${YEAR}\) ?\d{1,6}`,
  String.raw`(?:©|\(c\)|\bcopyright)(?: by)?(?: [^\d.]{0,40}?)?,? ?${YEAR}`,
  String.raw`\barxiv:\S{5,24}(?: \[[\w.-]{2,20}\])? \d{1,2} \p{L}{3,9} ${YEAR}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Finds the year of a work where its title page says it in so many words; null when it does not. */
export function findYear(page: readonly PdfLine[]): number | null {
  for (const pattern of PATTERNS) {
    for (const { text } of page) {
      const year = pattern.exec(text)?.groups?.year;
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}

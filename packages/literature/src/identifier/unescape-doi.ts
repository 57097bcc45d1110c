import { decodeEntities } from '../text/decode-markup.ts';

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Cs}]+/gu;
const LINE_SPACE = /[\s\u0085]+/g;
/** Typesetters and word processors put other dashes where an identifier has a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** BibTeX escapes signs: `\_`, `{\_}`, `\%`. */
const LATEX_ESCAPE = /\{?\\([_%&#$<>])\}?/g;
const PERCENT_ESCAPES = /(?:%[0-9a-f]{2})+/gi;

/**
 * Undoes, until nothing is left to undo, what a DOI suffers on its way through HTML, addresses, BibTeX and PDFs:
 * character references, percent escapes, backslashes, foreign dashes and invisible characters. Spaces become single.
 */
export function unescapeDoi(text: string): string {
  let clean = text;
  for (let next = unescapeOnce(clean); next !== clean; next = unescapeOnce(clean)) clean = next;
  return clean;
}

function unescapeOnce(text: string): string {
  return decodeEntities(text)
    .replace(PERCENT_ESCAPES, decodePercent)
    .replace(LINE_SPACE, ' ')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(LATEX_ESCAPE, '$1')
    .normalize('NFC');
}

function decodePercent(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

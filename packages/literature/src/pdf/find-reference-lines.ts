import type { PdfLine } from './pdf-line.ts';

/** The part of a line that the list of references is read from. */
export type ReferenceLine = Pick<PdfLine, 'text' | 'x' | 'y' | 'page' | 'size'>;

const LONGEST_HEADING = 60;
const NUMBERING = String.raw`(?:(?:\d{1,2}|[ivx]{1,5}|[a-z])(?:\.\d{1,2})?[.):]?\s{1,3})?`;
const HEADING = new RegExp(
  String.raw`^${NUMBERING}(?:references?(?: and notes| cited)?|literature cited|works cited|cited (?:literature|works)|bibliography|bibliographie|literatur|literaturverzeichnis|quellen(?:verzeichnis)?|literatur- und quellenverzeichnis|références(?: bibliographiques)?|referencias(?: bibliográficas)?|bibliografía|referências(?: bibliográficas)?|bibliografia|riferimenti(?: bibliografici)?|literatuur|список литературы|литература|参考文献|參考文獻|引用文献|참고\s?문헌)\s?[.:：]?$`,
  'iu',
);
/** What comes after the list. */
const END = new RegExp(
  String.raw`^(?:(?:appendix|appendices|anhang|annexe?|anexo)(?:\s|$|[.:])|${NUMBERING}(?:appendix|supplementary (?:materials?|information|data)|supplemental materials?|supporting information|acknowledge?ments?|danksagung|author contributions?|authors?[’']? contributions?|about the authors?|author biograph(?:y|ies)|competing interests|conflicts? of interest|funding|data availability(?: statement)?|additional information|publisher[’']s note|figure legends?|附录|付録)\s?[.:]?$)`,
  'iu',
);
/** An entry shows a year or an address within so many lines. */
const LOOK_AHEAD = 12;
const ENTRY_SIGN =
  /\b(?:1[5-9]|20)\d\d[a-z]?\b|\bin press\b|\bforthcoming\b|\bdoi\b|https?:|^\[?\d{1,3}[\].]\s/i;
/** A number at the end of a line is a page: the heading stands in a table of contents. */
const CONTENTS_LINE = /(?:\.\s?){3,}\d{0,4}$/;

/** Gives the lines of the list of references: from its last heading with entries below to what comes after; else none. */
export function findReferenceLines<Line extends ReferenceLine>(lines: readonly Line[]): Line[] {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    if (!isHeading(lines[at]?.text ?? '')) continue;
    if (holdsEntries(lines.slice(at + 1, at + 1 + LOOK_AHEAD))) return cutEnd(lines.slice(at + 1));
  }
  return [];
}

/** Small capitals and spaced letters come apart: `R EFERENCES`. */
const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && (HEADING.test(text) || HEADING.test(text.replaceAll(/\s/g, '')));

function cutEnd<Line extends ReferenceLine>(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(({ text }) => END.test(text));
  return end < 0 ? [...lines] : lines.slice(0, end);
}

function holdsEntries(below: readonly ReferenceLine[]): boolean {
  const head = cutEnd(below);
  return !head.some(({ text }) => CONTENTS_LINE.test(text)) && head.some(({ text }) => ENTRY_SIGN.test(text));
}

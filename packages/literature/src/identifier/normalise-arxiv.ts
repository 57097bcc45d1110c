import { unescapeDoi } from './unescape-doi.ts';

/** An arXiv work, apart from which of its versions was named. */
export interface ArxivId {
  /** Canonical id without version or subject class: `0704.0001`, `1501.00001`, `math/0309136`. */
  readonly value: string;
  /** The version named, from 1; null when none was. */
  readonly version: number | null;
}

const MAX_TEXT = 2_048;

/** The archives that gave ids of the old form until March 2007: https://arxiv.org/archive/ and its subsumed ones. */
export const OLD_ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con';

const START =
  /^(?:https?:\/\/)?(?:(?:[a-z0-9-]+\.)*(?:arxiv|alphaxiv|ar5iv)\.org\/(?:abs|pdf|html|ps|e-print|src|format|overview|resources|tb|papers)\/|(?:[a-z0-9-]+\.)*huggingface\.co\/papers\/|(?:dx\.)?doi\.org\/)/i;
const LABEL = /^(?:doi:\s*)?(?:10\.48550\/)?(?:arxiv)?[.:\s]*/i;
const END = '(?:v([1-9]\\d{0,2}))?(?:\\.(?:pdf|ps|ps\\.gz|html?))?(?=$|[\\s\\[?#,;)/])';
const NEW_ID = new RegExp(`^(\\d{2})(\\d{2})\\.(\\d{4,5})${END}`, 'i');
const OLD_ID = new RegExp(
  `^(${OLD_ARCHIVES})(?:\\.[a-z]{2}(?:-?[a-z]{1,8}){0,2})?/(\\d{2})(\\d{2})(\\d{3})${END}`,
  'i',
);
const LAST_OLD = 703;
const FIRST_NEW = 704;
const FIRST_WIDE = 1501;
const FIRST_YEAR = 91;

/**
 * Reads the arXiv id that a field, label, DOI (10.48550) or address on arxiv.org, its mirrors, alphaXiv, ar5iv or
 * Hugging Face papers holds, and splits off its version; null when the number never existed in that form.
 */
export function normaliseArxiv(text: string): ArxivId | null {
  if (text.length > MAX_TEXT) return null;
  const id = unescapeDoi(text)
    .trim()
    .replace(START, '')
    .replace(LABEL, '')
    .replace(/[.,;:]+$/, '');
  return readNewId(id) ?? readOldId(id);
}

/** New form: YYMM.NNNN from April 2007, five digits from January 2015. */
function readNewId(id: string): ArxivId | null {
  const [, year = '', month = '', serial = '', version] = NEW_ID.exec(id) ?? [];
  const when = Number(`${year}${month}`);
  if (!isMonth(month) || when < FIRST_NEW || Number(year) >= FIRST_YEAR || Number(serial) === 0) return null;
  if (serial.length !== (when < FIRST_WIDE ? 4 : 5)) return null;
  return { value: `${year}${month}.${serial}`, version: readVersion(version) };
}

/** Old form: archive/YYMMNNN until March 2007; the subject class after the archive names nothing. */
function readOldId(id: string): ArxivId | null {
  const [, archive = '', year = '', month = '', serial = '', version] = OLD_ID.exec(id) ?? [];
  const isOld = Number(year) >= FIRST_YEAR || Number(`${year}${month}`) <= LAST_OLD;
  if (archive === '' || !isMonth(month) || !isOld || Number(serial) === 0) return null;
  return { value: `${archive.toLowerCase()}/${year}${month}${serial}`, version: readVersion(version) };
}

const isMonth = (month: string): boolean => Number(month) >= 1 && Number(month) <= 12;

const readVersion = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

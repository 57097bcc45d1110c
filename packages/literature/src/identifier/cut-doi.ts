/** Where the text around a suffix begins: quotes and TeX signs, a second DOI after a comma, a query parameter. */
const FOREIGN = /["\\^`|]|[,;](?:https?:|doi:|10\.\d{4,9}\/)|&[a-z_.]{1,40}=/;
/** A SICI's check character may be any sign, `#` and `?` too: what precedes it is never cut. */
const SICI = /^[^\s]{0,200};2-[\x21-\x7E]/;
const SICI_START = /^\(sici\)/;
const TAG = /^<[/!a-z]/;
/** `<l1::aid-x>` and `<0101:abc>` are parts of a SICI; other angle brackets before a letter are tags. */
const SICI_SEGMENT = /^<[^<>\s/]{0,40}:[^<>\s]{0,80}>/;
/** Views of a paper that publishers append to its DOI in their addresses, and PNAS's supplements. */
const VIEW =
  /(?:\/(?:abstract|full|fulltext|full-text|html|pdf|epdf|pdfdirect|pdfplus|epub|summary|meta|references|citations?)|\.(?:pdf|full|full-text|fulltext|abstract|epub)|\.pdf\+html|\/-\/dcsupplemental[^\s]*|\/suppl_file\/[^\s]*|\[(?:doi|pii)\])$/;
const PUNCTUATION = /[.,;:!?'’”»*…/~=&#%$@]$/;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/**
 * Cuts from a lower-case DOI suffix what does not belong to it: the text that follows, publishers' views (`/full`,
 * `.pdf`), punctuation and unbalanced closing brackets. Null when nothing is left or the suffix is itself cut off:
 * an open bracket, a final hyphen or half a SICI would be the DOI of another work.
 */
export function cutDoi(suffix: string): string | null {
  const sici = SICI.exec(suffix)?.[0] ?? '';
  const kept = trimEnd(cutForeign(suffix, sici.length), sici.length);
  if (!/[\p{L}\p{N}]/u.test(kept) || isCutOff(kept, sici)) return null;
  return kept;
}

function cutForeign(suffix: string, from: number): string {
  const rest = suffix.slice(from);
  const ends = [rest.search(FOREIGN), rest.search(/[?#]/), findMarkup(rest)].filter((end) => end >= 0);
  return suffix.slice(0, from + Math.min(rest.length, ...ends));
}

function findMarkup(rest: string): number {
  for (let at = rest.indexOf('<'); at >= 0; at = rest.indexOf('<', at + 1)) {
    const segment = rest.slice(at, at + 130);
    if (TAG.test(segment) && !SICI_SEGMENT.test(segment)) return at;
  }
  return -1;
}

function trimEnd(suffix: string, floor: number): string {
  let kept = suffix;
  for (let next = trimOnce(kept); next !== kept && next.length >= floor; next = trimOnce(kept)) kept = next;
  return kept;
}

function trimOnce(suffix: string): string {
  const last = suffix.at(-1) ?? '';
  const opener = CLOSERS[last];
  if (opener !== undefined && count(suffix, last) > count(suffix, opener)) return suffix.slice(0, -1);
  const bare = suffix.replace(VIEW, '');
  return bare === suffix ? suffix.replace(PUNCTUATION, '') : bare;
}

function isCutOff(suffix: string, sici: string): boolean {
  if (sici === suffix && sici !== '') return false;
  const isHalfSici = SICI_START.test(suffix) && !suffix.includes(';2');
  return (
    isHalfSici ||
    suffix.endsWith('-') ||
    Object.entries(CLOSERS).some(([closer, opener]) => count(suffix, opener) > count(suffix, closer))
  );
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

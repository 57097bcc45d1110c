const BROKEN_WORD = /(?<=\p{L})[-\u2010]$/u;
/** A word that has a hyphen before the one at the end of its line keeps both: `state-of-` + `the-art`. */
const BROKEN_COMPOUND = /\p{L}[-\u2010]\p{L}{1,40}[-\u2010]$/u;
const STARTS_LOWER = /^\p{Ll}/u;
/** An address goes on where its line ends in a sign that ends no sentence. */
const BROKEN_ADDRESS = /(?:https?:\/\/|\bwww\.|\b10\.\d{4,9}\/)[^\s]{0,500}[/_=&?%-]$/i;
/** Scripts without spaces between words. */
const SPACELESS_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：）」』】]$/u;
const SPACELESS_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：（「『【]/u;
const TAIL = 600;

/** Joins the lines of one paragraph to one, and words that were broken at the end of a line. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines) {
    if (last === '') parts.push(line);
    else parts.push(...joinTwo(parts, { end: last.slice(-TAIL), line }));
    last = line;
  }
  return parts.join('');
}

/** Gives what comes after the parts so far; takes the hyphen off the last of them where it only broke a word. */
function joinTwo(parts: string[], { end, line }: { end: string; line: string }): string[] {
  if (BROKEN_ADDRESS.test(end)) return [line];
  if (SPACELESS_END.test(end) && SPACELESS_START.test(line)) return [line];
  if (!BROKEN_WORD.test(end)) return [' ', line];
  if (BROKEN_COMPOUND.test(end) || !STARTS_LOWER.test(line)) return [line];
  parts.push((parts.pop() ?? '').slice(0, -1));
  return [line];
}

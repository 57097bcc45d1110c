/** Words before a full stop that end no sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|viz|al|ca|approx|fig|figs|eq|no|nos|vol|pp?|ch|sec|art|mr|mrs|ms|dr|prof|st|jr|sr|inc|ltd|co|corp|u\.s|u\.k|b\.c|a\.d|a\.m|p\.m|op|bwv)\.$/i;
const INITIAL = /(?:^|[\s(])\p{Lu}\.$/u;
/** A mark with its closing quotes or brackets, then a blank and the start of another sentence, or nothing. */
const END =
  /[.!?]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}\p{Script=Han}\u{FFFC}]|\s*$)|[。！？；]+[”’」』）)]*|…+(?=\s|$)/gu;

/** Splits prose into sentences, English and Chinese, without their outer blanks; shortened words and decimals do not part them. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  END.lastIndex = 0;
  // matchAll would make an expression of its own for every text.
  for (let found = END.exec(text); found !== null; found = END.exec(text)) {
    const [mark] = found;
    const to = END.lastIndex;
    // Only the last word decides, so only that much is looked at.
    if (mark === '.' && isShortened(text.slice(Math.max(from, to - 12), to))) continue;
    push(text.slice(from, to), sentences);
    from = to;
  }
  push(text.slice(from), sentences);
  return sentences;
}

const isShortened = (end: string): boolean => SHORTENED.test(end) || INITIAL.test(end);

function push(sentence: string, sentences: string[]): void {
  const bare = sentence.trim();
  if (bare !== '') sentences.push(bare);
}

import { IS_HAN, IS_WORD, readTraits } from './read-traits.ts';

/** A text brought down to its words in lower case: a quick form by which repeated passages are equal. */
export interface LevelText {
  readonly words: readonly string[];
  /** The words, one blank apart. */
  readonly text: string;
  /** Whether characters of the Chinese script stood in the text, be it as signs that are no words. */
  readonly has_han: boolean;
}

/** Takes from a text all that is no letter and no number. */
export function levelWords(text: string): LevelText {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let all = 0;
  let from = 0;
  for (let place = 0; place < lower.length; place++) {
    const traits = readTraits(lower, place);
    all |= traits;
    if ((traits & IS_WORD) !== 0) continue;
    if (place > from) words.push(lower.slice(from, place));
    from = place + 1;
  }
  if (from < lower.length) words.push(lower.slice(from));
  return { words, text: words.join(' '), has_han: (all & IS_HAN) !== 0 };
}

import { countScripts } from './count-scripts.ts';

export interface WordCount {
  /** Runs of letters and digits. */
  readonly words: number;
  /** Characters of scripts that are written without blanks. */
  readonly characters: number;
}

/** Counts what there is to read in a text; signs and blanks do not count. */
export function countWords(text: string): WordCount {
  const { han, kana, latin, other, numbers } = countScripts(text);
  return { words: latin + other + numbers, characters: han + kana };
}

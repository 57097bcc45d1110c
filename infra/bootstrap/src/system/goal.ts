/** What a person asked for on the command line: a learning goal and options for the `create` command. */
export interface Goal {
  text: string;
  options: string[];
}

/** Reads `npm start -- Learn Rust --hours 5`: the words up to the first option are the goal; null when there is none. */
export function readGoal(words: string[]): Goal | null {
  const end = words.findIndex((word) => word.startsWith('--'));
  const text = (end < 0 ? words : words.slice(0, end)).join(' ').trim();
  return text === '' ? null : { text, options: end < 0 ? [] : words.slice(end) };
}

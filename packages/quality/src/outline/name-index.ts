import { stemWord } from '../text/stem-word.ts';

const WORD = /\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{M}\p{N}+#]*/gu;
/** The same where nothing else can stand, six times as fast. */
const PLAIN_WORD = /[a-z\d][a-z\d+#]*/g;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Cuts a text into words in lower case, and into single characters of Chinese. */
export const listWords = (text: string): string[] =>
  (BEYOND_ASCII.test(text)
    ? text.normalize('NFKC').toLowerCase().match(WORD)
    : text.toLowerCase().match(PLAIN_WORD)) ?? [];

/** What names are compared by: the stems of their words. */
export const listTokens = (text: string): string[] => listWords(text).map(stemWord);

interface Entry<Owner> {
  readonly tokens: readonly string[];
  readonly owner: Owner;
}

/** Names by their first token, so that a text is read once however many there are. */
export class NameIndex<Owner> {
  readonly #byFirst = new Map<string, Entry<Owner>[]>();
  /** By words as they stand in texts, so that each is stemmed once. */
  readonly #met = new Map<string, readonly Entry<Owner>[]>();

  /** Adds a name; one that has no letters is never found. */
  add(name: string, owner: Owner): void {
    const tokens = listTokens(name);
    const [first] = tokens;
    if (first === undefined) return;
    const entries = this.#byFirst.get(first) ?? [];
    entries.push({ tokens, owner });
    this.#byFirst.set(first, entries);
    this.#met.clear();
  }

  /** Lists the owners of the names that stand in a text, given as its words, each as often as a name of it does. */
  find(words: readonly string[]): Owner[] {
    const found: Owner[] = [];
    for (const [at, word] of words.entries()) {
      for (const { tokens, owner } of this.#meet(word)) {
        const isWhole = tokens.every((token, index) => index === 0 || isForm(words[at + index], token));
        if (isWhole) found.push(owner);
      }
    }
    return found;
  }

  #meet(word: string): readonly Entry<Owner>[] {
    const known = this.#met.get(word);
    if (known !== undefined) return known;
    const entries = this.#byFirst.get(stemWord(word)) ?? NONE;
    this.#met.set(word, entries);
    return entries;
  }
}

const NONE: readonly never[] = [];

const isForm = (word: string | undefined, token: string): boolean =>
  word !== undefined && stemWord(word) === token;

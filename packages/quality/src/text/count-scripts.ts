import { HAN, KANA, KIND, LATIN, NONE, NUMBER, OTHER, readTraits } from './read-traits.ts';

/** What a text is written in. */
export interface ScriptCount {
  /** Characters of Chinese. */
  readonly han: number;
  /** Characters of Japanese syllables. */
  readonly kana: number;
  /** Words of Latin letters, of all other letters, and numbers; a hyphen or an apostrophe parts none. */
  readonly latin: number;
  readonly other: number;
  readonly numbers: number;
  /** The Latin words in lower case. */
  readonly words: readonly string[];
}

/** What binds two letters or digits into one word when it stands between them. */
const BINDERS = new Set([..."-'’.,_"].map((sign) => sign.charCodeAt(0)));

/** Counts words and characters by their script, in one pass: it is asked of every block of a lesson. */
export function countScripts(text: string): ScriptCount {
  let [han, kana, latin, other, numbers] = [0, 0, 0, 0, 0];
  const words: string[] = [];
  const lower = text.toLowerCase();
  // A small letter is of its capital's kind, but a capital I with a dot becomes two.
  const isInPlace = lower.length === text.length;
  const read = isInPlace ? lower : text;
  let place = 0;
  while (place < read.length) {
    const kind = readKind(read, place);
    if (kind === HAN) han++;
    else if (kind === KANA) kana++;
    if (!isOfWord(kind)) {
      place++;
      continue;
    }
    const from = place;
    place = findWordEnd(read, place + 1);
    if (kind === NUMBER) numbers++;
    else if (kind === OTHER) other++;
    else {
      latin++;
      const word = read.slice(from, place);
      words.push(isInPlace ? word : word.toLowerCase());
    }
  }
  return { han, kana, latin, other, numbers, words };
}

function findWordEnd(text: string, from: number): number {
  let place = from;
  while (place < text.length) {
    if (isOfWord(readKind(text, place))) place++;
    else if (isBinder(text, place) && isOfWord(readKind(text, place + 1))) place += 2;
    else break;
  }
  return place;
}

const isBinder = (text: string, place: number): boolean =>
  place + 1 < text.length && BINDERS.has(text.charCodeAt(place));

const isOfWord = (kind: number): boolean => kind === LATIN || kind === OTHER || kind === NUMBER;

function readKind(text: string, place: number): number {
  const code = text.charCodeAt(place);
  // The second half of a pair was counted with the first.
  return code >= 0xdc00 && code <= 0xdfff ? NONE : readTraits(text, place) & KIND;
}

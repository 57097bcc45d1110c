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

const [NONE, LATIN, OTHER, NUMBER, HAN, KANA] = [0, 1, 2, 3, 4, 5] as const;
/** What binds two letters or digits into one word when it stands between them. */
const BINDERS = new Set([..."-'’.,_"].map((sign) => sign.charCodeAt(0)));

const UNKNOWN = 255;
/** Blocks of Unicode whose kinds a table tells: Latin, and the punctuation of both languages, also in full width. */
const BLOCKS = [
  [0, 0x250],
  [0x2000, 0x2070],
  [0x3000, 0x3040],
  [0xff00, 0xfff0],
] as const;
const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);
for (const [from, to] of BLOCKS) {
  for (let code = from; code < to; code++) KINDS[code] = findKind(String.fromCharCode(code));
}

/** Counts words and characters by their script, in one pass: it is asked of every block of a lesson. */
export function countScripts(text: string): ScriptCount {
  const counts = [0, 0, 0, 0, 0, 0];
  const words: string[] = [];
  const lower = text.toLowerCase();
  // Lowered all at once, unless that moves places: a capital I with a dot becomes two.
  const cut = (start: number, end: number) =>
    lower.length === text.length ? lower.slice(start, end) : text.slice(start, end).toLowerCase();
  let from = -1;
  let kind: number = NONE;
  for (let place = 0; place <= text.length; place++) {
    const own = place === text.length ? NONE : readKind(text, place);
    const isLetter = own === LATIN || own === OTHER || own === NUMBER;
    if (from !== -1 && (isLetter || isBound(text, place))) continue;
    if (from !== -1) {
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (kind === LATIN) words.push(cut(from, place));
      from = -1;
    }
    if (isLetter) {
      from = place;
      kind = own;
    } else if (own !== NONE) counts[own] = (counts[own] ?? 0) + 1;
  }
  const [, latin = 0, other = 0, numbers = 0, han = 0, kana = 0] = counts;
  return { han, kana, latin, other, numbers, words };
}

function isBound(text: string, place: number): boolean {
  if (place + 1 >= text.length || !BINDERS.has(text.charCodeAt(place))) return false;
  const next = readKind(text, place + 1);
  return next === LATIN || next === OTHER || next === NUMBER;
}

function readKind(text: string, place: number): number {
  const code = text.charCodeAt(place);
  const known = KINDS[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) return HAN;
  if (code >= 0x3040 && code <= 0x30ff) return KANA;
  // The second half of a pair was counted with the first.
  if (code >= 0xdc00 && code <= 0xdfff) return NONE;
  return findKind(String.fromCodePoint(text.codePointAt(place) ?? code));
}

function findKind(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return /\p{L}/u.test(character) ? HAN : NONE;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return KANA;
  if (/\p{N}/u.test(character)) return NUMBER;
  if (/[\p{L}\p{M}]/u.test(character)) return /\p{Script=Latin}/u.test(character) ? LATIN : OTHER;
  return NONE;
}

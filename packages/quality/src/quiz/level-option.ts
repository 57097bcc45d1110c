const ASCII = /^[\x20-\x7e]*$/;
const BLANKS = /\s+/g;
const SUPERSCRIPT = /[⁰¹²³⁴-⁹⁺⁻ⁿ]+/g;
const EMPHASIS = /\*\*|__(?=\S)|(?<=\S)__/g;
const QUOTES = /[“”„«»「」『』]/g;
const SINGLE_QUOTES = /[‘’‚]/g;
const DASHES = /[‐‑‒–—−]/g;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const LAST_SIGNS = /[\s.。!！;；,，、:：]+$/u;
const WRAPPING_QUOTES = /^(["'])([^"'`]*)\1$/;

const ALL_CAPITALS = /\p{Lu}{3,}[^\p{L}]+\p{Lu}{3,}/u;
const LOWER = /\p{Ll}/u;
const SMALL_WORD = 'A|It|He|We|To|By|In|On|At|As|If|Is|An|Of|No|Or|So|Do|Go|My|Up|Da|De|Di|Du|La|Le';

interface Patterns {
  /** A blank that means nothing: beside a Chinese character, before a unit, and every one after another. */
  readonly loose_blank: RegExp;
  /** A word alone may be told from another by its case: `True` and `true`, `Mb` and `MB`. */
  readonly prose: RegExp;
  readonly capitalised: RegExp;
}

const ANY: Patterns = {
  loose_blank: /\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+|(?<=\d)\s+(?=%|\p{Script=Latin}|°)/gu,
  prose: /\p{L}{2,}[^\p{L}]+\p{L}{2,}|\p{Script=Han}/u,
  capitalised: new RegExp(`(?<!\\p{L})(?:\\p{Lu}\\p{Ll}{2,}|${SMALL_WORD})(?![\\p{L}\\p{N}])`, 'gu'),
};
/** The same for ASCII, several times as fast. */
const PLAIN: Patterns = {
  loose_blank: /(?<=\d)\s+(?=[%a-z])/gi,
  prose: /[a-z]{2,}[^a-z]+[a-z]{2,}/i,
  capitalised: new RegExp(`(?=[A-Z])(?<![A-Za-z])(?:[A-Z][a-z]{2,}|${SMALL_WORD})(?![A-Za-z\\d])`, 'g'),
};
/** In ASCII, whatever levelSigns changes holds one of these. */
const UNEVEN = /\*\*|__|\d[, ]| {2}/;
const CODE = /`|[{}()[\]=\\<>_]/;

/** The form by which two options are the same: width, outer punctuation and, in prose, case and quotes are levelled. */
export function levelOption(text: string): string {
  const is_plain = ASCII.test(text);
  const patterns = is_plain ? PLAIN : ANY;
  const wide =
    is_plain && !UNEVEN.test(text) ? text.trim() : levelSigns(is_plain ? text : foldSigns(text), patterns);
  if (CODE.test(wide)) return wide;
  const bare = wide.replace(LAST_SIGNS, '') || wide;
  if (!patterns.prose.test(bare)) return bare;
  return lowerProse(bare, patterns).replace(WRAPPING_QUOTES, '$2');
}

const levelSigns = (text: string, { loose_blank }: Patterns): string =>
  text
    .replaceAll(EMPHASIS, '')
    .replaceAll(THOUSANDS, '')
    .replaceAll(loose_blank, '')
    .replaceAll(BLANKS, ' ')
    .trim();

/** Lowers what a capital means nothing in: first letters of words, and a text in capitals. `AA` and `DNA` stay. */
const lowerProse = (text: string, { capitalised }: Patterns): string =>
  !LOWER.test(text) && ALL_CAPITALS.test(text)
    ? text.toLowerCase()
    : text.replaceAll(capitalised, (word) => word.toLowerCase());

const foldSigns = (text: string): string =>
  text
    .replaceAll(SUPERSCRIPT, (signs) => `^${signs}`)
    .normalize('NFKC')
    .replaceAll(QUOTES, '"')
    .replaceAll(SINGLE_QUOTES, "'")
    .replaceAll(DASHES, '-');

const ASCII = /^[\x20-\x7e]*$/;
const BLANKS = /\s+/g;
const SUPERSCRIPT = /[⁰¹²³⁴-⁹⁺⁻ⁿ]+/g;
const EMPHASIS = /\*\*|__(?=\S)|(?<=\S)__/g;
const QUOTES = /[“”„«»「」『』]/g;
const SINGLE_QUOTES = /[‘’‚]/g;
const DASHES = /[‐‑‒–—−]/g;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
/** A blank that means nothing: beside a Chinese character, before a unit, and every one after another. */
const LOOSE_BLANK = /\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+|(?<=\d)\s+(?=%|\p{Script=Latin}|°)/gu;
const LAST_SIGNS = /[\s.。!！;；,，、:：]+$/u;
const WRAPPING_QUOTES = /^(["'])([^"'`]*)\1$/;

/** A word alone may be told from another by its case: `True` and `true`, `Mb` and `MB`. */
const IS_PROSE = /\p{L}{2,}[^\p{L}]+\p{L}{2,}|\p{Script=Han}/u;
const ALL_CAPITALS = /\p{Lu}{3,}[^\p{L}]+\p{Lu}{3,}/u;
const LOWER = /\p{Ll}/u;
const CAPITALISED =
  /(?<!\p{L})(?:\p{Lu}\p{Ll}{2,}|A|It|He|We|To|By|In|On|At|As|If|Is|An|Of|No|Or|So|Do|Go|My|Up|Da|De|Di|Du|La|Le)(?![\p{L}\p{N}])/gu;
const CODE = /`|[{}()[\]=\\<>_]/;

/** The form by which two options are the same: width, outer punctuation and, in prose, case and quotes are levelled. */
export function levelOption(text: string): string {
  const wide = (ASCII.test(text) ? text : foldSigns(text))
    .replaceAll(EMPHASIS, '')
    .replaceAll(THOUSANDS, '')
    .replaceAll(LOOSE_BLANK, '')
    .replaceAll(BLANKS, ' ')
    .trim();
  if (CODE.test(wide)) return wide;
  const bare = wide.replace(LAST_SIGNS, '') || wide;
  if (!IS_PROSE.test(bare)) return bare;
  return lowerProse(bare).replace(WRAPPING_QUOTES, '$2');
}

/** Lowers what a capital means nothing in: first letters of words, and a text in capitals. `AA` and `DNA` stay. */
const lowerProse = (text: string): string =>
  ALL_CAPITALS.test(text) && !LOWER.test(text)
    ? text.toLowerCase()
    : text.replaceAll(CAPITALISED, (word) => word.toLowerCase());

const foldSigns = (text: string): string =>
  text
    .replaceAll(SUPERSCRIPT, (signs) => `^${signs}`)
    .normalize('NFKC')
    .replaceAll(QUOTES, '"')
    .replaceAll(SINGLE_QUOTES, "'")
    .replaceAll(DASHES, '-');

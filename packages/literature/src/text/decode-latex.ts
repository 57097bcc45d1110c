/** Commands that only dress their argument: the argument is the text. */
const DRESSING =
  /\\(?:textit|textbf|textsc|texttt|textrm|textsf|textsuperscript|textsubscript|textup|text|emph|mathrm|mathbf|mathit|mathcal|mathbb|mathfrak|mathsf|mathop|operatorname|boldsymbol|mbox|hbox|ensuremath|protect|uppercase|lowercase|noopsort|textcolor|it|bf|rm|sc|tt|em|sl|sf|left|right|displaystyle|url)(?![a-zA-Z])\*?/g;

/** Letters that have a command of their own, in the plain spelling that folding gives them too. */
const LETTERS: Readonly<Record<string, string>> = {
  AA: 'A',
  AE: 'AE',
  DH: 'D',
  DJ: 'D',
  L: 'L',
  NG: 'NG',
  O: 'O',
  OE: 'OE',
  SS: 'SS',
  TH: 'TH',
  aa: 'a',
  ae: 'ae',
  dh: 'd',
  dj: 'd',
  i: 'i',
  j: 'j',
  l: 'l',
  ng: 'ng',
  o: 'o',
  oe: 'oe',
  ss: 'ss',
  th: 'th',
};
const LETTER_COMMAND = new RegExp(`\\\\(${Object.keys(LETTERS).join('|')})(?![a-zA-Z])[ ]?`, 'g');

/** `\'e`, `\"{o}`, `\^\i`: the accent goes, as folding would take it. */
const SIGN_ACCENT = /\\["'`^~=.](?=[a-zA-Z{\\])/g;
/** `\c{c}`, `\v s`: an accent named by a letter needs a brace, a space or a further command after it. */
const LETTER_ACCENT = /\\[bcdHkrtuv](?:\s(?=[a-zA-Z])|(?=[{\\]))/g;
const ESCAPED_SIGN = /\\([&%$#_{}])/g;
const GROUPING = /[{}$^_]/g;

/**
 * Reads LaTeX as a reader of the printed page would, without accents: commands that dress text vanish, letters and
 * accents become plain letters, other commands leave their name (`\alpha` is `alpha`). Plain text passes unchanged
 * but for braces, `$`, `^`, `_` and `~`.
 */
export function decodeLatex(text: string): string {
  const read = text.includes('\\') ? readCommands(text) : text;
  return read.replaceAll('~', ' ').replace(GROUPING, '');
}

function readCommands(text: string): string {
  return text
    .replace(ESCAPED_SIGN, ' $1 ')
    .replace(SIGN_ACCENT, '')
    .replace(LETTER_ACCENT, '')
    .replace(LETTER_COMMAND, (_, name: string) => LETTERS[name] ?? name)
    .replace(DRESSING, '')
    .replaceAll('\\', ' ');
}

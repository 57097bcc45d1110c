import { decodeLatex } from './decode-latex.ts';
import { decodeEntities, stripTags } from './decode-markup.ts';
import { fold } from './fold.ts';

/** No title is longer; what follows is an abstract in the wrong field. */
const MAX_TITLE = 4_000;
/** PDFs break words at the end of a line. */
const BROKEN_WORD = /(?<=\p{Ll})[-\u2010\u00AD] ?\n[ \n]*(?=\p{Ll})/gu;
/** Signs of trade, which compatibility forms would turn into the letters TM and SM. */
const TRADE_SIGNS = /[™℠®©]/g;
const DOUBLE_QUOTES = /[“”„«»]/g;
/** Read before folding, which would make a space of an acute, and after it, which makes primes of Greek signs. */
const SINGLE_QUOTES = /[’‘‛`´′ʹʻʼʽˈ]/g;
/** Springer and Taylor & Francis put this before the title of the very article that was retracted. */
const RETRACTED_ARTICLE = /^["'[(]*retracted article["')\]]*[:.]? /;

/**
 * Gives a title without markup, LaTeX, case, marks and the words "retracted article", with plain quotes and its other
 * punctuation, for patterns to be looked for. At most the first 4,000 characters are read.
 */
export function plainTitle(title: string): string {
  const decoded = decodeLatex(stripTags(decodeEntities(title.slice(0, MAX_TITLE))));
  return fold(
    decoded
      .replace(BROKEN_WORD, '')
      .replace(TRADE_SIGNS, ' ')
      .replace(DOUBLE_QUOTES, '"')
      .replace(SINGLE_QUOTES, "'"),
  )
    .replace(SINGLE_QUOTES, "'")
    .replace(RETRACTED_ARTICLE, '');
}

/** What Markdown puts before a heading, a quotation or an item. */
const LINE_MARK = /^[ \t]*(?:#{1,6}|>+|[-*+])[ \t]+/gm;
const LINK_TARGET = /\]\([^()\s]*\)/g;
/** Signs that tell two statements apart; the rest of the punctuation is dress. */
const DRESS = /[^\p{L}\p{M}\p{N}+#<>=%°]+/gu;
const BEFORE_SIGN = /(?<=\d) (?=[%°])/g;
const BESIDE_HAN = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;

/**
 * The bare words of a text, so that a passage is found whatever dress it wears: width, case, punctuation, Markdown's marks
 * and line breaks are levelled, words stand one blank apart, Chinese without any.
 */
export const normaliseText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(LINE_MARK, ' ')
    .replaceAll(LINK_TARGET, ' ')
    .replaceAll(DRESS, ' ')
    .replaceAll(BEFORE_SIGN, '')
    .replaceAll(BESIDE_HAN, '')
    .trim();

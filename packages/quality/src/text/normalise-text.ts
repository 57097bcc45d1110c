/** What Markdown puts before a heading, a quotation or an item. */
const LINE_MARK = /^[ \t]*(?:#{1,6}|>+|[-*+])[ \t]+/gm;
const LINK_TARGET = /\]\([^()\s]*\)/g;
/** Signs that tell two statements apart are kept; the rest of the punctuation is dress. */
const DRESS = /[^\p{L}\p{M}\p{N}+#<>=%°]+/gu;
/** What of it most texts have alone, ASCII and the signs of both languages: found several times as fast. */
const USUAL_DRESS =
  /[\0-"$&-*,-/:;?-`{-\x7f\u2010-\u205f\u2190-\u245f\u2500-\u2775\u3001-\u3003\u3008-\u3011]+/g;
/** Whatever may be dress beside that: all but ASCII, Latin letters and Chinese characters. */
const UNUSUAL = /[^\0-\x7f\xc0-\xd6\xd8-\xf6\xf8-\u024f\u3400-\u4dbf\u4e00-\u9fff\u3005-\u3007°]/;
const BEFORE_SIGN = / (?=[%°])(?<=\d )/g;
const BESIDE_HAN = / (?:(?=\p{Script=Han})|(?<=\p{Script=Han} ))/gu;

/**
 * The bare words of a text, so that a passage is found whatever dress it wears: width, case, punctuation, Markdown's marks
 * and line breaks are levelled, words stand one blank apart, Chinese without any.
 */
export function normaliseText(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(LINE_MARK, ' ')
    .replaceAll(LINK_TARGET, ' ')
    .replaceAll(USUAL_DRESS, ' ');
  const level = UNUSUAL.test(bare) ? bare.replaceAll(DRESS, ' ') : bare;
  return level.replaceAll(BEFORE_SIGN, '').replaceAll(BESIDE_HAN, '').trim();
}

const HAS_QUOTE = /["“”„«「『]/;
/** At most 400 characters, so that a lone quotation mark hides no more than a sentence or two. */
const QUOTED =
  /“[^“”]{0,400}”|„[^„“”]{0,400}[“”]|"[^"]{0,400}"|«[^«»]{0,400}»|「[^「」]{0,400}」|『[^『』]{0,400}』/g;

/** Empties what stands between quotation marks: it is somebody else's speech, or talked about. */
export const hideQuotes = (text: string): string =>
  HAS_QUOTE.test(text) ? text.replaceAll(QUOTED, '“”') : text;

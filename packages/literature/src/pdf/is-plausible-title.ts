import { isGenericTitle } from '../text/is-generic-title.ts';
import { titleKey } from '../text/title-key.ts';

/** What programs and templates leave in the field of a title. */
const PROGRAM_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)|powerpoint[- ]pr[äe]sentation|untitled|unbenannt|ohne titel|sans titre|document ?\d*$|dokument ?\d*$|layout ?\d*$|slide ?\d*$|pii:?\s|doi:?\s|arxiv:?\s?\d|https?:|www\.|title\b.{0,12}$|print\b.{0,12}$|template|manuscript|main$|paper$)/i;
const FILE_NAME =
  /\.(?:docx?|pdf|tex|dvi|ps|eps|indd|qxd|qxp|rtf|odt|wpd|p65|fm|pages|pptx?|xlsx?|html?|txt|xml|3d)$|^[a-z]:\\|^[/\\]|^file:/i;
const LONGEST = 500;
const SHORTEST_KEY = 6;

/** Tells whether the title in a PDF's own description may be that of the work, not of a file or a template. */
export function isPlausibleTitle(title: string): boolean {
  const text = title.trim();
  if (text.length > LONGEST || titleKey(text).length < SHORTEST_KEY) return false;
  if (PROGRAM_TITLE.test(text) || FILE_NAME.test(text) || isGenericTitle(text)) return false;
  // One word with a digit or an underscore is a number of the publisher or the name of a file.
  return (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text) ||
    (/\s/.test(text) && !/^\S*[_\d]\S*\s?\S*$/.test(text))
  );
}

import { titleWords } from '../text/title-key.ts';

/** A title made ready for comparison. */
export interface ComparableTitle {
  readonly words: readonly string[];
  /** The words without spaces between them. */
  readonly key: string;
  /** Sorted numbers of all pairs of neighbouring letters of the key. */
  readonly pairs: Uint16Array;
}

/** Notes that indexes put behind a title: its language, kind, number of references, or later errata. */
const BRACKETED_NOTE = /[\s.]*\[[^[\]]*\][\s.]*$/;
const ROUND_NOTE =
  /\s*\((?:provisional abstract|structured abstract|provisional record|author's transl|abstract|review|dagger)\)[\s.]*$/i;
/** Notes that hold brackets themselves or were cut off, such as `… lesions.[Erratum appears in`. */
const OPEN_NOTE =
  /[\s.]*\[(?:erratum appears|errata appear|see comment|comment in|republished|summary for)\b.*$/i;
/** Some exports put whole titles into quotation marks. */
const QUOTES = /^["'\s]+|["'\s]+$/g;
/** What follows is an abstract in the wrong field. */
const MAX_TITLE = 4_000;
const LEAST_REST = 8;

/** Takes away what an index has written behind a title, unless hardly anything would be left. */
export function stripNotes(title: string): string {
  let rest = title.slice(0, MAX_TITLE).trim().replaceAll(QUOTES, '');
  for (let stripped = stripOne(rest); stripped !== rest; stripped = stripOne(rest)) rest = stripped;
  return rest;
}

function stripOne(title: string): string {
  for (const note of [BRACKETED_NOTE, ROUND_NOTE, OPEN_NOTE]) {
    const rest = title.replace(note, '').trimEnd();
    if (rest !== title.trimEnd() && rest.length >= LEAST_REST) return rest;
  }
  return title;
}

/** Makes a title without notes ready for comparison. */
export function readTitle(title: string): ComparableTitle {
  const words = titleWords(title);
  const key = words.join('');
  return { words, key, pairs: pairLetters(key) };
}

function pairLetters(key: string): Uint16Array {
  const pairs = new Uint16Array(Math.max(0, key.length - 1));
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = (key.charCodeAt(at) * 251 + key.charCodeAt(at + 1)) & 0xffff;
  return pairs.sort();
}

import { cleanText } from '@roadwright/domain';
import { decodeEntities, stripTags } from '../text/decode-markup.ts';

/** Block elements of JATS abstracts, which part words where their tags are taken out. */
const JATS_BLOCK = /<\/?jats:(?:p|title|sec|list|list-item|disp-formula|disp-quote)(?:\s[^<>]*)?\/?>/gi;
/** Signs that steer a terminal or turn the direction of text around. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const SPACES = /\s+/gu;

/** Gives a source's text as one storable line without markup and steering signs, at most so many characters. */
export function plainText(text: string, longest: number): string {
  // Markup and escapes take room that the text itself does not need.
  const bare = stripTags(decodeEntities(text.slice(0, longest * 8)).replace(JATS_BLOCK, ' '));
  const line = bare.replace(SPACES, ' ').replace(STEERING, '').trim();
  return cleanText(line.slice(0, longest)).trim();
}

const HEADING = /^(?:abstract|summary)\b[:.\s]*(?=\p{Lu})/iu;

/** Gives an abstract as plain text without its own heading. */
export const plainAbstract = (text: string): string => plainText(text, 20_000).replace(HEADING, '');

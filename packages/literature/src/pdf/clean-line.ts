import { cleanText } from '@roadwright/domain';

const SPACES = /[\p{Zs}\p{Zl}\p{Zp}\t\n\v\f\r\u0085]+/gu;
/**
 * What is not to be seen or has no meaning outside its font: controls, soft hyphens, marks that turn the direction of
 * text around, zero-width spaces and private letters. Joiners stay, because Persian and Indic scripts spell with them.
 */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Co}\uFFFD]--[\u200C\u200D]]+/gv;

/** Gives a printed line as plain text: without what cannot be seen, with single spaces between its words. */
export const cleanLine = (text: string): string =>
  cleanText(text).replace(SPACES, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim();

import { decodeHTMLStrict } from 'entities';

/** Exporters escape text that was escaped already; more than three layers are not met. */
const ENTITY_LAYERS = 3;

/** Elements that titles and abstracts of Crossref, PubMed and publishers really carry; `a < b and c > d` is no tag. */
const INLINE_TAG =
  /<\/?(?:a|b|em|font|i|inf|italic|bold|math|roman|sans-serif|sc|scp|small|span|strike|strong|styled-content|sub|sup|tt|u|underline|(?:jats|mml):[a-z-]{1,30})(?:\s[^<>]*)?\/?>/gi;
const BLOCK_TAG = /<\/?(?:br|div|h[1-6]|li|p|subtitle|title|ul)(?:\s[^<>]*)?\/?>/gi;
const CDATA = /<!\[CDATA\[|\]\]>/g;

/** Reads character references such as `&amp;` or `&#x3B2;`, also when they were escaped up to three times. */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let layer = 0; layer < ENTITY_LAYERS && decoded.includes('&'); layer += 1) {
    decoded = decodeHTMLStrict(decoded);
  }
  return decoded;
}

/** Takes the HTML, JATS and MathML tags that indexes leave in titles out of a text and keeps what they enclose. */
export function stripTags(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(CDATA, '').replace(BLOCK_TAG, ' ').replace(INLINE_TAG, '');
}

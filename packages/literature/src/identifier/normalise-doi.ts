import { cutDoi } from './cut-doi.ts';
import { unescapeDoi } from './unescape-doi.ts';

/** Longest text that can hold a DOI; Crossref allows 2,048 characters. */
const MAX_TEXT = 2_048;

/** What people and exporters write before a DOI: labels, resolver addresses (doi.acm.org and proxies too), brackets. */
const START =
  /^(?:(?:info:|urn:)?doi(?:\.org)?[:=/\s]*|(?:https?:\/\/)?(?:[a-z0-9-]+\.)*doi(?:[.-][a-z0-9-]+)+(?::\d+)?\/+|https?:\/\/hdl\.handle\.net\/+|["'“”‘’«(<[{]+)/i;
/** A suffix needs a letter or digit; outside ASCII only Latin letters are met, anything else is running text. */
const DOI = /^(10\.\d{4,9}(?:\.\d+)*)\/+([\x21-\x7E\p{Script=Latin}]+)/u;
/** Elsevier's dotted suffixes break after a dot in PDFs: `10.1016/j.foo. 2010.01.001`. */
const BROKEN_SUFFIX = /(10\.\d{4,9}\/[\w.-]{1,60}\.) (?=\d{4}\.\d{2}\.\d{3})/g;
const ARXIV_VERSION = /^(10\.48550\/arxiv\.[a-z./-]{0,24}\d{4}[.\d]\d+)v\d+$/;
/** bioRxiv and medRxiv register one DOI for all versions; 10.64898 is openRxiv's prefix since December 2025. */
const OPENRXIV_VERSION = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})v\d+(?:\.[^\s]*)?$/;

/**
 * Gives the canonical spelling of the DOI that a field or resolver address holds: lower case, without prefix,
 * escapes or what sentences, exporters and publishers append; null when there is none or it is visibly cut off.
 * A version of an arXiv, bioRxiv or medRxiv DOI goes. Idempotent. Texts over 2,048 characters hold none.
 */
export function normaliseDoi(text: string): string | null {
  if (text.length > MAX_TEXT || (!text.includes('10.') && !text.includes('%') && !text.includes('&')))
    return null;
  const clean = unescapeDoi(text).replace(BROKEN_SUFFIX, '$1');
  for (const token of clean.split(' ')) {
    const doi = readToken(token);
    if (doi !== null) return doi;
  }
  return null;
}

function readToken(token: string): string | null {
  const [, prefix = '', suffix = ''] = DOI.exec(dropStart(token)) ?? [];
  const kept = cutDoi(suffix.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
  if (kept === null) return null;
  return `${prefix}/${kept}`.replace(ARXIV_VERSION, '$1').replace(OPENRXIV_VERSION, '$1');
}

function dropStart(token: string): string {
  let rest = token;
  for (let next = rest.replace(START, ''); next !== rest; next = rest.replace(START, '')) rest = next;
  return rest;
}

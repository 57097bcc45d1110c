import { type Identifier, nameIdentifier } from '@roadwright/domain';
import { identify } from '../identifier/identify.ts';
import { OLD_ARCHIVES } from '../identifier/normalise-arxiv.ts';
import { identifyUrl } from './identify-url.ts';

/** A word ends at a space; a second address or DOI after a comma or semicolon begins a word of its own. */
const WORD = String.raw`(?:(?![,;](?:https?:|doi:|10\.\d{4}))\S){1,2048}`;
const LABEL_END = '[ \\t]{0,3}[:#=]?[ \\t]{0,3}';

/**
 * What in running text begins an identifier. Numbers without a name (a bare PMID, ISBN or new arXiv id) are left
 * alone: they may be anything. Every pattern starts with fixed letters and has bounded parts, so a scan is linear.
 */
const START = new RegExp(
  [
    String.raw`(?<url>\bhttps?:\/\/${WORD})`,
    String.raw`(?<host>\b(?:dx\.)?doi\.org\/${WORD}|\b(?:www\.|export\.)?arxiv\.org\/${WORD})`,
    String.raw`(?<![\w.])(?:doi:?)?(?<doi>10\.\d{4,9}(?:\.\d{1,9}){0,3}(?:\/|%2F)${WORD})`,
    String.raw`\barxiv${LABEL_END}(?<arxiv>[a-z][a-z.-]{1,20}\/\d{7}(?:v\d{1,3})?|\d{4}\.\d{4,5}(?:v\d{1,3})?)(?!\d)`,
    String.raw`(?<![\w/.-])(?<old>(?:${OLD_ARCHIVES})(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,3})?)(?!\d)`,
    String.raw`\bpmid${LABEL_END}(?<pmid>\d{1,8})(?!\d)`,
    String.raw`\b(?<pmcid>PMC[1-9]\d{2,8})(?!\d)`,
    String.raw`\bisbn(?:-?1[03])?${LABEL_END}(?<isbn>[\dX\u2010-\u2015 -]{10,26})`,
    String.raw`\b(?<s2>corpusid[: ]{1,2}\d{1,12})(?!\d)`,
    String.raw`\bopenalex${LABEL_END}(?<openalex>w\d{1,12})(?!\d)`,
  ].join('|'),
  'gi',
);

/** Gives every identifier that a text names, each once, in the order in which they first stand there. Linear in the text. */
export function findIdentifiers(text: string): Identifier[] {
  const found = new Map<string, Identifier>();
  for (const { groups = {} } of text.matchAll(START)) {
    const identifier = readMatch(groups);
    if (identifier === null) continue;
    const key = nameIdentifier(identifier);
    if (!found.has(key)) found.set(key, identifier);
  }
  return [...found.values()];
}

function readMatch(groups: Readonly<Record<string, string | undefined>>): Identifier | null {
  const { url, host, doi, arxiv, old, pmid, pmcid, isbn, s2, openalex } = groups;
  const address = url ?? (host === undefined ? undefined : `https://${host}`);
  if (address !== undefined) return readAddress(address);
  if (doi !== undefined) return identify('doi', doi);
  if (pmid !== undefined) return identify('pmid', pmid);
  if (pmcid !== undefined) return identify('pmcid', pmcid);
  if (isbn !== undefined) return identify('isbn', isbn);
  if (s2 !== undefined) return identify('s2', s2);
  if (openalex !== undefined) return identify('openalex', openalex);
  return identify('arxiv', arxiv ?? old ?? '');
}

/** A resolver address is read as text, where a SICI's `<` and `#` still stand; others end at markup and punctuation. */
function readAddress(address: string): Identifier | null {
  const resolved = identify('doi', address);
  if (resolved !== null) return resolved;
  const end = address.search(/["'<>`|\\^{}]/);
  const whole = end < 0 ? address : address.slice(0, end);
  return identifyUrl(trimPunctuation(whole))?.identifier ?? null;
}

function trimPunctuation(address: string): string {
  let end = address.length;
  while (end > 0 && /[.,;:!?*\])”’»]/.test(address.charAt(end - 1)) && !closesBracket(address.slice(0, end)))
    end -= 1;
  return address.slice(0, end);
}

const closesBracket = (address: string): boolean =>
  address.endsWith(')') && address.split('(').length >= address.split(')').length;

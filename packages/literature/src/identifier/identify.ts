import type { Identifier, IdentifierScheme } from '@roadwright/domain';
import { normaliseArxiv } from './normalise-arxiv.ts';
import { normaliseDoi } from './normalise-doi.ts';
import { normaliseIsbn } from './normalise-isbn.ts';
import { normaliseOpenalex } from './normalise-openalex.ts';
import { normalisePmcid } from './normalise-pmcid.ts';
import { normalisePmid } from './normalise-pmid.ts';
import { normaliseS2 } from './normalise-s2.ts';

const NORMALISERS: Readonly<Record<IdentifierScheme, (text: string) => string | null>> = {
  doi: normaliseDoi,
  arxiv: (text) => normaliseArxiv(text)?.value ?? null,
  pmid: normalisePmid,
  pmcid: normalisePmcid,
  openalex: normaliseOpenalex,
  s2: normaliseS2,
  isbn: normaliseIsbn,
};

const ARXIV_DOI = /^10\.48550\/arxiv\./;

/**
 * Reads a field meant for a scheme as an identifier, null when the field holds none. A DOI that arXiv registered
 * (10.48550) becomes the arXiv id, so that one work has one name.
 */
export function identify(scheme: IdentifierScheme, text: string): Identifier | null {
  const value = NORMALISERS[scheme](text);
  if (value === null) return null;
  const arxiv = scheme === 'doi' && ARXIV_DOI.test(value) ? normaliseArxiv(value) : null;
  return arxiv === null ? { scheme, value } : { scheme: 'arxiv', value: arxiv.value };
}

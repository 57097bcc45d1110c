import type { Identifier, IdentifierScheme } from '@roadwright/domain';

/** DOIs hold signs that end a path; slashes in them are as they should be. */
const escapePart = (value: string): string => encodeURIComponent(value).replaceAll('%2F', '/');

const ADDRESSES: Readonly<Record<IdentifierScheme, (value: string) => string>> = {
  doi: (value) => `https://doi.org/${escapePart(value)}`,
  arxiv: (value) => `https://arxiv.org/abs/${escapePart(value)}`,
  pmid: (value) => `https://pubmed.ncbi.nlm.nih.gov/${escapePart(value)}/`,
  pmcid: (value) => `https://pmc.ncbi.nlm.nih.gov/articles/${escapePart(value)}/`,
  openalex: (value) => `https://openalex.org/${escapePart(value)}`,
  s2: (value) =>
    value.startsWith('corpusid:')
      ? `https://api.semanticscholar.org/CorpusID:${escapePart(value.slice('corpusid:'.length))}`
      : `https://www.semanticscholar.org/paper/${escapePart(value)}`,
  isbn: (value) => `https://openlibrary.org/isbn/${escapePart(value)}`,
};

/** Writes where an identifier leads to. */
export const addressOf = ({ scheme, value }: Identifier): string => ADDRESSES[scheme](value);

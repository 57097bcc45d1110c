import type { WorkSource } from '@roadwright/domain';

/** Whom to believe about a field, the best first, and why. */
interface FieldRank {
  readonly sources: readonly WorkSource[];
  /** Whether a preprint's word counts as much as that of the article which it became. */
  readonly versions_alike: boolean;
  readonly reason: string;
}

const PUBLISHERS: FieldRank = {
  sources: ['crossref', 'pubmed', 'datacite', 'arxiv', 'openalex', 's2', 'submitted', 'grobid', 'pdf'],
  versions_alike: false,
  reason: 'registries hold what publishers deposited; indexes gather it from them; people and PDFs err most',
};

const ABSTRACTS: FieldRank = {
  sources: ['pubmed', 'arxiv', 'crossref', 'datacite', 'openalex', 's2', 'submitted', 'grobid', 'pdf'],
  versions_alike: true,
  reason: 'PubMed and arXiv keep whole abstracts as text; deposited ones are often cut or full of markup',
};

const COUNTS: FieldRank = {
  sources: ['openalex', 's2', 'crossref', 'datacite', 'pubmed', 'arxiv', 'submitted', 'grobid', 'pdf'],
  versions_alike: true,
  reason: 'the widest index sees the most citations',
};

const TOPICS: FieldRank = {
  sources: ['pubmed', 'crossref', 'datacite', 'openalex', 'arxiv', 's2', 'submitted', 'grobid', 'pdf'],
  versions_alike: true,
  reason: 'subject headings given by people before words found by machines',
};

const TYPES: FieldRank = {
  ...PUBLISHERS,
  sources: ['crossref', 'datacite', 'arxiv', 'openalex', 's2', 'pubmed', 'submitted', 'grobid', 'pdf'],
  reason: 'PubMed calls everything an article of a journal',
};

const LANGUAGES: FieldRank = {
  ...PUBLISHERS,
  sources: ['crossref', 'datacite', 'openalex', 'pubmed', 'arxiv', 's2', 'submitted', 'grobid', 'pdf'],
  reason: 'PubMed writes languages in a code of its own (eng)',
};

/** The fields of a work, each with its rank. */
export const FIELD_RANKS = {
  title: PUBLISHERS,
  authors: PUBLISHERS,
  year: PUBLISHERS,
  journal: PUBLISHERS,
  volume: PUBLISHERS,
  number: PUBLISHERS,
  pages: PUBLISHERS,
  doi: PUBLISHERS,
  url: PUBLISHERS,
  type: TYPES,
  abstract: ABSTRACTS,
  publisher: PUBLISHERS,
  language: LANGUAGES,
  published: PUBLISHERS,
  keywords: TOPICS,
  license: PUBLISHERS,
  cited_by: COUNTS,
} as const satisfies Readonly<Record<string, FieldRank>>;

export type ComposedField = keyof typeof FIELD_RANKS;

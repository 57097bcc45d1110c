import type { WorkView } from '@roadwright/domain';

/** Fields in which two works are compared, the most telling first. */
const FIELDS = ['title', 'authors', 'year', 'journal', 'volume', 'number', 'pages', 'doi', 'arxiv'] as const;
export type ComparedField = (typeof FIELDS)[number];

/** What two works say of one field; `unknown` where one of them says nothing. */
export interface Comparison {
  readonly field: ComparedField;
  readonly one: string;
  readonly other: string;
  readonly likeness: 'same' | 'different' | 'unknown';
}

/** Sets what two works say side by side; fields that neither has are left out. */
export function compareWorks(one: WorkView, other: WorkView): Comparison[] {
  const pairs = FIELDS.map((field) => ({ field, one: read(one, field), other: read(other, field) }));
  return pairs
    .filter((pair) => pair.one !== '' || pair.other !== '')
    .map((pair) => ({ ...pair, likeness: judge(pair.one, pair.other) }));
}

function read(work: WorkView, field: ComparedField): string {
  switch (field) {
    case 'authors':
      return work.authors.join('; ');
    case 'year':
      return work.year === null ? '' : String(work.year);
    case 'doi':
    case 'arxiv':
      return work.identifiers
        .filter(({ scheme }) => scheme === field)
        .map(({ value }) => value)
        .join(', ');
    default:
      return work[field];
  }
}

function judge(one: string, other: string): Comparison['likeness'] {
  if (one === '' || other === '') return 'unknown';
  return fold(one) === fold(other) ? 'same' : 'different';
}

/** Case, accents and punctuation tell no two works apart. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

import { type Identifier, type ResolvedReference, uniteIdentifiers } from '@roadwright/domain';
import { findIdentifiers } from '../url/find-identifiers.ts';
import { keepYear } from './create-source-record.ts';
import { plainText } from './plain-text.ts';

/** An entry of a list of references as a source gives it; what is missing may be left out. */
export interface ReferenceDraft {
  readonly source: string;
  /** As printed. */
  readonly text?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly year?: number | null;
  readonly journal?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly identifiers?: readonly (Identifier | null)[];
}

const LONGEST_ENTRY = 2_000;
const LONGEST_FIELD = 500;

/** Makes a numbered list of references; entries that say nothing are left out, printed ones are searched for identifiers. */
export function createReferences(drafts: readonly ReferenceDraft[]): ResolvedReference[] {
  return drafts
    .map(createReference)
    .filter(({ text, record, identifiers }) => text !== '' || record.title !== '' || identifiers.length > 0)
    .map((reference, at) => ({ ...reference, ordinal: at + 1 }));
}

function createReference(draft: ReferenceDraft): Omit<ResolvedReference, 'ordinal'> {
  const field = (text = ''): string => plainText(text, LONGEST_FIELD);
  const text = plainText(draft.text ?? '', LONGEST_ENTRY);
  const named = uniteIdentifiers(draft.identifiers ?? []);
  // An entry may hold several ("see also …"): the source's own word goes first, the text's only where there is none.
  const identifiers = named.length > 0 ? named : findIdentifiers(text).slice(0, 1);
  const record = {
    id: '',
    source: draft.source,
    title: plainText(draft.title ?? '', LONGEST_ENTRY),
    authors: (draft.authors ?? []).map((name) => field(name)).filter((name) => name !== ''),
    year: keepYear(draft.year ?? null),
    journal: field(draft.journal),
    volume: field(draft.volume),
    number: field(draft.number),
    pages: field(draft.pages),
    doi: identifiers.find(({ scheme }) => scheme === 'doi')?.value ?? '',
    identifiers,
    url: '',
  };
  return { text, record, identifiers };
}

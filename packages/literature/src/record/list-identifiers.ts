import { type BibliographicRecord, type Identifier, uniteIdentifiers } from '@roadwright/domain';
import { identify } from '../identifier/identify.ts';
import { identifyUrl } from '../url/identify-url.ts';

/** Gives every identifier that a record has in fields of their own, its `doi` first. */
export const listIdentifiers = ({
  doi,
  identifiers,
}: Pick<BibliographicRecord, 'doi' | 'identifiers'>): Identifier[] =>
  uniteIdentifiers([identify('doi', doi), ...identifiers]);

/** Gives the same with what the record's address names, which a source may have copied from another work's. */
export const listNames = (record: BibliographicRecord): Identifier[] =>
  uniteIdentifiers([...listIdentifiers(record), identifyUrl(record.url)?.identifier ?? null]);

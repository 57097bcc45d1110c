import { createHash } from 'node:crypto';
import { type Identifier, nameIdentifier, type Sighting, uniteIdentifiers } from '@roadwright/domain';
import { blockKeys } from '../cluster/block-keys.ts';
import { listIdentifiers } from '../record/list-identifiers.ts';

interface Seen extends Pick<Sighting, 'new_work_id' | 'records' | 'aliases' | 'sha256'> {
  /** What the submission itself names. */
  readonly identifiers: readonly Identifier[];
}

/** Gathers all by which a work may be known already; every identifier that a record asserts counts as the work's. */
export function createSighting({ identifiers: submitted, ...seen }: Seen): Sighting {
  const records = seen.records.map(({ record }) => record);
  const identifiers = uniteIdentifiers([...submitted, ...records.flatMap(listIdentifiers)]);
  const keys = new Set([...identifiers.map(nameIdentifier), ...records.flatMap(blockKeys)]);
  return { ...seen, identifiers, keys: [...keys].map(shorten).toSorted() };
}

/** Database keys are bound to some 2,700 bytes; those made of words without end go by their digest. */
const LONGEST_KEY = 600;

const shorten = (key: string): string =>
  key.length <= LONGEST_KEY ? key : `long:${createHash('sha256').update(key).digest('hex')}`;

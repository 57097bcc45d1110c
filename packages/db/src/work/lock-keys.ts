import { createHash } from 'node:crypto';
import type { Identifier } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

/** All by which a work may be known before anything of it is stored. */
export interface Names {
  readonly identifiers: readonly Identifier[];
  readonly aliases: readonly string[];
  readonly sha256: string | null;
}

/** The keys of names, the same for whoever submits a work and whoever places it. */
export const keysOfNames = ({ identifiers, aliases, sha256 }: Names): string[] => [
  ...identifiers.map(({ scheme, value }) => `identifier:${scheme}:${value}`),
  ...aliases.map((url) => `alias:${url}`),
  ...(sha256 === null ? [] : [`file:${sha256}`]),
];

const LOCK = 'select pg_advisory_xact_lock(lock) from unnest($1::bigint[]) as lock';

/**
 * Holds these keys until the transaction ends, so that of two that share one the second sees what the first has stored.
 * In one order for all, so that nobody waits in a circle; two keys of one hash merely wait for each other.
 */
export async function lockKeys(sql: Sql, keys: readonly string[]): Promise<void> {
  const hashes = new Set(keys.map(hashKey));
  const sorted = [...hashes].sort((one, other) => (one < other ? -1 : 1));
  await sql(LOCK, [sorted.map(String)], 'lock_keys');
}

const hashKey = (key: string): bigint => createHash('sha256').update(key).digest().readBigInt64BE();

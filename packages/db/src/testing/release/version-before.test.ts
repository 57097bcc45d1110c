import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {} from '@roadwright/postgres/vitest';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listMigrations, MIGRATIONS_DIR } from '../../migrations.ts';
import { createTestDatabase, type TestDatabase } from '../create-test-database.ts';
import { findBreaking } from './find-breaking.ts';
import type { ReleasedStatements } from './keep-statements.ts';

/** The version before this one; `docs/operations.md` says when it moves on. */
const BEFORE = './statements-of-0.1.0.json';

/** What looks as if it broke something and does not: why. */
const EXCEPTIONS: Readonly<Record<string, readonly [why: string, ...found: string[]]>> = {
  '0015-second-wall': ['Whoever runs a process owns the functions, and may call them as ever.', 'Revoke'],
  '0017-traces': [
    'What the transaction says is the same for all rows that are there: none is written anew.',
    'AT_AddColumn task',
  ],
  '0018-quality': [
    'One word more may be stored, and no row that is there is looked at.',
    'AT_DropConstraint event',
    'AT_AddConstraint event',
  ],
};

let own: TestDatabase;
let before: ReleasedStatements;
beforeAll(async () => {
  before = JSON.parse(await readFile(new URL(BEFORE, import.meta.url), 'utf8'));
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 1 });
});
afterAll(() => own.drop());

test('every statement of the version before is one of this schema too', async () => {
  expect(before.statements.length).toBeGreaterThan(100);
  const refused: unknown[] = [];
  for (const statement of before.statements) {
    await own.database.pool
      .query({ text: `prepare was as ${statement}` })
      .then(() => own.database.pool.query('deallocate was'))
      .catch((error: Error) => refused.push([statement, error.message]));
  }
  expect(refused).toEqual([]);
});

test('migrations since then only add, and hold no table up for as long as it has rows', async () => {
  const migrations = await listMigrations();
  expect(migrations).toContain(before.schema);
  const fresh = new Set<string>();
  const found: Record<string, readonly string[]> = {};
  for (const name of migrations.slice(migrations.indexOf(before.schema) + 1)) {
    const breaking = await findBreaking(await readFile(join(MIGRATIONS_DIR, `${name}.sql`), 'utf8'), fresh);
    if (breaking.length > 0) found[name] = breaking;
  }
  const expected = Object.entries(EXCEPTIONS).map(([name, [_why, ...harmless]]) => [name, harmless]);
  expect(found).toEqual(Object.fromEntries(expected));
});

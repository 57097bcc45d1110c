import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { findKey } from '@roadwright/db';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createFakeCli } from '../testing/fake-cli.ts';
import { openKeyStore } from './open-key-store.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const MAIN = new URL('../main.ts', import.meta.url).pathname;

/** Runs the command as a process of its own. */
async function runKeys(
  words: readonly string[],
  variables: Record<string, string> = { DATABASE_URL: own.url },
) {
  const child = spawn(process.execPath, ['--conditions=@roadwright/source', MAIN, 'keys', ...words], {
    env: variables,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [out, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { code, out, complaints };
}

const LOG = { log_level: 'silent' as const, secrets: [] };
const createDatabaseCli = (database_direct_url = own.url) =>
  createFakeCli({ openKeys: () => openKeyStore({ database_direct_url, ...LOG }) });

test('a key is printed alone, so that a shell can take it, and its database is all that is needed', async () => {
  const { code, out, complaints } = await runKeys(
    ['create', '--owner', 'ann', '--scope', 'owner', 'operator'],
    {
      DATABASE_URL: own.url,
    },
  );
  expect([code, complaints]).toEqual([0, expect.stringContaining('owner ann, scope owner and operator')]);
  expect(out).toMatch(/^rw_[\w-]{43}\n$/);
  expect(complaints).not.toContain(out.trim());
  expect(await findKey(own.database, out.trim())).toMatchObject({
    owner_id: 'ann',
    scopes: ['owner', 'operator'],
  });
});

test('a key is listed by its beginning, and worth nothing once it is revoked', async () => {
  const cli = createDatabaseCli();
  await cli.run('keys', 'create', '--owner', 'eve', '--name', 'laptop');
  const key = cli.lines[0] ?? '';
  const { key_id = '' } = (await findKey(own.database, key)) ?? {};
  await cli.run('keys', 'list');
  const row = cli.lines.find((line) => line.startsWith(key_id));
  expect(row).toMatch(/ rw_[\w-]{6}… +eve +owner +\d{4}-\d\d-\d\d +- +- +laptop$/);
  expect(row).toContain(key.slice(0, 9));
  await cli.run('keys', 'list', '--json', '--owner', 'eve');
  expect(JSON.parse(cli.lines.at(-1) ?? '')).toMatchObject({ items: [{ key_id, revoked_at: null }] });
  expect(await cli.run('keys', 'revoke', key_id)).toBe(0);
  expect(await cli.run('keys', 'revoke', key_id)).toBe(0);
  expect(await findKey(own.database, key)).toBeNull();
  expect(cli.lines.slice(1).join()).not.toContain(key);
  expect(await cli.run('keys', 'revoke', '0197b0a0-0000-7000-8000-000000000000')).toBe(1);
});

test('without a database it is said what to do, and no password is told', async () => {
  const none = await runKeys(['list'], {});
  expect([none.code, none.complaints]).toEqual([78, expect.stringContaining('DATABASE_URL')]);
  const cli = createDatabaseCli('postgres://nobody:secret@127.0.0.1:1/none');
  expect(await cli.run('keys', 'list')).toBe(1);
  expect(cli.lines.join()).not.toContain('secret');
});

/** A command line on keys in memory. */
function createKeysCli() {
  const made: unknown[] = [];
  const cli = createFakeCli({
    openKeys: async () => ({
      createKey: async (key) => {
        made.push(key);
        return { key_id: 'id', key: 'rw_new' };
      },
      listKeys: async () => [],
      revokeKey: async () => '2026-01-01T00:00:00.000Z',
      close: async () => void made.push('closed'),
    }),
  });
  return { ...cli, made };
}

test('a key is an owner’s of what was made without keys, unless it is said otherwise', async () => {
  const cli = createKeysCli();
  expect(await cli.run('keys', 'create')).toBe(0);
  expect(cli.lines.filter((line) => !line.startsWith('! '))).toEqual(['rw_new']);
  expect(cli.made).toEqual([{ owner_id: 'local', name: '', scopes: ['owner'] }, 'closed']);
  expect(await cli.run('keys', 'create', '--json', '--scope', 'operator', '--scope', 'operator')).toBe(0);
  expect(JSON.parse(cli.lines.at(-1) ?? '')).toEqual({
    ...{ key_id: 'id', key: 'rw_new' },
    ...{ owner_id: 'local', name: '', scopes: ['operator'] },
  });
});

test('what is no owner, scope or id is refused before the database is opened', async () => {
  const cli = createKeysCli();
  for (const words of [
    ['create', '--owner', ' '],
    ['create', '--owner', 'x'.repeat(201)],
    ['create', '--name', 'x'.repeat(201)],
    ['create', '--scope', 'root'],
    ['revoke', `rw_${'x'.repeat(43)}`],
  ]) {
    expect([words, await cli.run('keys', ...words)]).toEqual([words, 64]);
  }
  expect(cli.made).toEqual([]);
});

test('a list without keys says how to make one', async () => {
  const cli = createKeysCli();
  await cli.run('keys', 'list');
  expect(cli.lines.join()).toContain('roadwright keys create');
});

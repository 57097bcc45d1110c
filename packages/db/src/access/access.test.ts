import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { forgetTickets } from '../sweep/forget-tickets.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { createKey, type NewKey } from './create-key.ts';
import { createTicket } from './create-ticket.ts';
import { findKey } from './find-key.ts';
import { listKeys } from './list-keys.ts';
import { listRevokedKeys } from './list-revoked-keys.ts';
import { revokeKey } from './revoke-key.ts';
import { createSecret, isSecret } from './secret.ts';
import { takeTicket } from './take-ticket.ts';
import { touchKey } from './touch-key.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const random = (buffer: Uint8Array) => crypto.getRandomValues(buffer);

async function make(given: Partial<NewKey> = {}) {
  const key_id = createId();
  const made: NewKey = { key_id, owner_id: 'ann', name: 'laptop', scopes: ['owner'], ...given };
  return { key_id, owner_id: made.owner_id, key: await createKey(own.database, made, random) };
}
const listed = async (key_id: string) =>
  (await listKeys(own.database, null)).find((key) => key.key_id === key_id) ?? expect.fail();

describe('a key', () => {
  test('is 256 random bits behind a mark, and nothing in the database gives it back', async () => {
    const { key, key_id } = await make();
    expect(key).toMatch(/^rw_[A-Za-z0-9_-]{43}$/);
    const [{ row } = { row: '' }] = await own.database.sql<{ row: string }>(
      'select known::text as row from roadwright.api_key as known where key_id = $1::uuid',
      [key_id],
    );
    expect(row).toContain(key.slice(0, 9));
    expect(row).not.toContain(key.slice(0, 10));
    expect(createSecret('key', (buffer) => buffer.fill(255))).toBe(`rw_${'_'.repeat(42)}8`);
  });

  test('is found by its text with its owner and scopes until it is revoked, at once', async () => {
    const { key, key_id } = await make({ scopes: ['owner', 'operator'] });
    const found = { key_id, owner_id: 'ann', scopes: ['owner', 'operator'], noted: false };
    expect(await findKey(own.database, key)).toEqual(found);
    expect(await listRevokedKeys(own.database, [key_id])).toEqual([]);
    const revoked_at = await revokeKey(own.database, key_id);
    expect(await findKey(own.database, key)).toBeNull();
    expect(await listRevokedKeys(own.database, [key_id])).toEqual([key_id]);
    expect(await revokeKey(own.database, key_id)).toBe(revoked_at);
    expect(await listed(key_id)).toMatchObject({ revoked_at, owner_id: 'ann', prefix: key.slice(0, 9) });
  });

  test('is not found by anything else', async () => {
    const { key } = await make();
    const others = [
      '',
      'rw_',
      key.slice(1),
      `${key} `,
      key.toUpperCase(),
      `${key.slice(0, -1)}~`,
      `rw_${key}`,
    ];
    for (const text of [...others, createSecret('key', random)]) {
      expect(await findKey(own.database, text)).toBeNull();
    }
  });

  test('tells the day of its last use, which is written once a day', async () => {
    const { key, key_id } = await make();
    expect((await listed(key_id)).last_used_on).toBeNull();
    const place = () =>
      own.database.sql('select ctid from roadwright.api_key where key_id = $1::uuid', [key_id]);
    await touchKey(own.database, key_id);
    const written = await place();
    await touchKey(own.database, key_id);
    expect(await place()).toEqual(written);
    expect((await listed(key_id)).last_used_on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await findKey(own.database, key)).toMatchObject({ noted: true });
  });

  test('is listed for its owner, and cannot be revoked when it is unknown', async () => {
    const { key_id } = await make({ owner_id: 'bob' });
    expect((await listKeys(own.database, 'bob')).map((key) => key.key_id)).toEqual([key_id]);
    await expect(revokeKey(own.database, createId())).rejects.toMatchObject({ code: 'key_not_found' });
  });

  test('needs a scope that is known', async () => {
    for (const scopes of [[], ['owner', 'root']]) {
      await expect(make({ scopes: scopes as NewKey['scopes'] })).rejects.toMatchObject({
        code: 'internal_error',
      });
    }
  });
});

describe('a ticket', () => {
  test('gives its key once, however many take it at the same moment', async () => {
    const key = await make();
    const { ticket, expires_at } = await createTicket(own.database, key, random);
    expect(isSecret('ticket', ticket) && !isSecret('key', ticket)).toBe(true);
    expect(Date.parse(expires_at) - Date.now()).toBeLessThanOrEqual(60_000);
    const takers = await Promise.all(Array.from({ length: 5 }, () => takeTicket(own.database, ticket)));
    const won = takers.filter((taken) => taken !== null);
    expect(won).toEqual([{ key_id: key.key_id, owner_id: 'ann', scopes: ['owner'] }]);
  });

  test('is worth nothing when its time is over or its key was revoked, nor is a key in its place', async () => {
    const key = await make();
    const late = await createTicket(own.database, key, random);
    await own.database.sql(`update roadwright.ticket set expires_at = now()`, []);
    expect(await takeTicket(own.database, late.ticket)).toBeNull();
    const orphan = await createTicket(own.database, key, random);
    await revokeKey(own.database, key.key_id);
    expect(await takeTicket(own.database, orphan.ticket)).toBeNull();
    expect(await takeTicket(own.database, key.key)).toBeNull();
  });

  test('that nobody has used is forgotten', async () => {
    const key = await make();
    const [late, good] = [
      await createTicket(own.database, key, random),
      await createTicket(own.database, key, random),
    ];
    await own.database.sql(
      `update roadwright.ticket set expires_at = now() - interval '1 s' where sha256 = sha256(convert_to($1::text, 'UTF8'))`,
      [late.ticket],
    );
    await forgetTickets(own.database.sql);
    const [{ count } = { count: 0 }] = await own.database.sql<{ count: number }>(
      'select count(*)::int as count from roadwright.ticket',
      [],
    );
    expect(count).toBe(1);
    expect(await takeTicket(own.database, good.ticket)).not.toBeNull();
  });
});

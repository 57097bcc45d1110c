import { AppError } from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { startProxy } from '../testing/start-proxy.ts';
import { measureLatency } from './measure-latency.ts';
import { openDatabase } from './open-database.ts';
import { getPoolFigures } from './pool-figures.ts';
import { poolSettings } from './pool-settings.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 3 });
});
afterAll(() => own.drop());

const pid = 'select pg_backend_pid() as pid';

test('the figures tell who holds and who waits', async () => {
  const held = await Promise.all([1, 2, 3].map(() => own.database.pool.connect()));
  const waiting = own.database.sql(pid, []);
  expect(getPoolFigures(own.database)).toEqual({ size: 3, in_use: 3, idle: 0, waiting: 1, max: 3 });
  for (const client of held) client.release();
  await waiting;
  expect(getPoolFigures(own.database)).toMatchObject({ size: 3, waiting: 0 });
  expect(await measureLatency(own.database)).toBeGreaterThan(0);
});

test('waiting for a connection is bounded, counted, and tells when to come back', async () => {
  let timeouts = 0;
  const held_ms: number[] = [];
  const observe = { onTimeout: () => void timeouts++, onRelease: (ms: number) => void held_ms.push(ms) };
  const database = openDatabase({ url: own.url, role: 'api', pool_size: 1, observe });
  const client = await database.pool.connect();
  const busy = { code: 'database_busy', status: 503, retry: { after_ms: 1000 } };
  await expect(database.sql(pid, [])).rejects.toMatchObject(busy);
  client.release();
  expect(timeouts).toBe(1);
  expect(held_ms).toHaveLength(1);
  await database.close();
});

test('a server that is away is told from one that is busy, and from one without our tables', async () => {
  const away = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none', role: 'api', pool_size: 1 });
  await expect(away.sql(pid, [])).rejects.toMatchObject({ code: 'database_unavailable', retry: 'backoff' });
  await expect(away.transaction(async () => undefined)).rejects.toMatchObject({
    code: 'database_unavailable',
  });
  await away.close();
  await expect(own.database.sql('select from roadwright.nothing', [])).rejects.toMatchObject({
    code: 'database_not_migrated',
  });
  await expect(own.database.sql('select 1 / 0', [])).rejects.toMatchObject({
    code: 'internal_error',
    detail: 'The database refused a statement.',
  });
});

test('a transaction keeps all or nothing', async () => {
  const insert = `insert into roadwright.owner_queue (owner_id, lane, last_tag) values ($1::text, 'design', 1)`;
  const refusal = new AppError('task_finished', 'No.');
  await expect(
    own.database.transaction(async (sql) => {
      await sql(insert, ['a']);
      throw refusal;
    }),
  ).rejects.toBe(refusal);
  await expect(
    own.database.transaction(async (sql) => {
      await sql(insert, ['b']);
      await sql('select 1 / 0', []);
    }),
  ).rejects.toMatchObject({ code: 'internal_error' });
  expect(await own.database.transaction((sql) => sql(insert, ['c']))).toEqual([]);
  const rows = await own.database.sql(`select owner_id from roadwright.owner_queue`, []);
  expect(rows).toEqual([{ owner_id: 'c' }]);
  expect(getPoolFigures(own.database)).toMatchObject({ in_use: 0 });
});

test('a statement that waits for a lock too long ends as busy', async () => {
  const insert = `insert into roadwright.owner_queue (owner_id, lane, last_tag) values ('lock', 'design', 1)`;
  await own.database.transaction(async (first) => {
    await first(insert, []);
    await expect(own.database.transaction((second) => second(insert, []))).rejects.toMatchObject({
      code: 'database_busy',
    });
  });
});

test('a worker’s connections have their limits from the server', async () => {
  const database = openDatabase({ url: own.url, role: 'worker', pool_size: 1 });
  const rows = await database.sql(
    `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
       current_setting('application_name') as name`,
    [],
  );
  expect(rows).toEqual([{ statement: '5s', lock: '3s', name: 'roadwright-worker' }]);
  await database.close();
});

test.each(['api', 'worker'] as const)(
  'what is slow in a transaction of %s is ended by the server before the client takes the link for lost',
  async (role) => {
    const database = openDatabase({ url: own.url, role, pool_size: 1 });
    const limits = await database.transaction((sql) =>
      sql<{ limit_ms: number }>(
        `select 1000 * extract(epoch from current_setting(name)::interval)::int as limit_ms
         from unnest($1::text[]) as name`,
        [['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']],
      ),
    );
    const { query_timeout = 0 } = poolSettings(role, own.url, { pool_size: 1, direct: true });
    for (const { limit_ms } of limits) {
      expect(limit_ms).toBeGreaterThan(0);
      expect(limit_ms).toBeLessThan(query_timeout);
    }
    await database.close();
  },
);

test('closing ends in time when the links are half-open, idle ones and those at work', async () => {
  const proxy = await startProxy(own.url);
  const database = openDatabase({ url: proxy.url, role: 'worker', pool_size: 2 });
  const idle = await database.pool.connect();
  const busy = await database.pool.connect();
  proxy.stall();
  const asked = expect(busy.query('select 1')).rejects.toThrow('terminated');
  idle.release();
  await database.close();
  await asked;
  expect([idle, busy].map((client) => client.connection.stream.destroyed)).toEqual([true, true]);
  busy.release(true);
  await proxy.close();
});

test('a named statement is prepared, in transactions too, but never behind a transaction pooler', async () => {
  const listPrepared = async (role: 'api' | 'worker', direct_url: string) => {
    const database = openDatabase({ url: own.url, direct_url, role, pool_size: 1 });
    await database.sql('select $1::int', [1], 'one');
    await database.transaction((sql) => sql('select $1::int', [2], 'two'));
    const rows = await database.sql<{ name: string }>('select name from pg_prepared_statements', []);
    await database.close();
    return rows.map(({ name }) => name).sort();
  };
  const sessions = `${own.url}?application_name=sessions`;
  expect(await listPrepared('worker', sessions)).toEqual(['one', 'two']);
  expect(await listPrepared('api', own.url)).toEqual(['one', 'two']);
  expect(await listPrepared('api', sessions)).toEqual([]);
});

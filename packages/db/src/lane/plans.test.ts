import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { submit } from '../testing/samples.ts';

const CALLS_UNTIL_A_PLAN_IS_KEPT = 6;

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 1 });
  await submit(own.database);
  await own.database.sql('delete from graphile_worker._private_jobs', []);
  // As autovacuum leaves a queue that was worked off: its plans reckon with no rows at all.
  await own.database.pool.query('vacuum (analyze) graphile_worker._private_jobs');
});
afterAll(() => own.drop());

test('a plan that a worker made while the queue was empty looks jobs up when it is full', async () => {
  const worker = openDatabase({ url: own.url, role: 'worker', pool_size: 1 });
  for (let call = 0; call < CALLS_UNTIL_A_PLAN_IS_KEPT; call++) {
    await worker.sql('select id from graphile_worker._private_jobs where id = $1::bigint', [call], 'look_up');
  }
  const rows = await worker.sql<{ 'QUERY PLAN': string }>('explain execute look_up(1)', []);
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index');
  await worker.close();
});

test('so does one that was made for a submission', async () => {
  for (let call = 0; call < CALLS_UNTIL_A_PLAN_IS_KEPT; call++) await submit(own.database);
  const { before, after } = await own.database.transaction(async (sql) => {
    const readByRow = async () => (await sql<{ rows: number }>(READ_BY_ROW, []))[0]?.rows;
    const before = await readByRow();
    await sql(`select roadwright.queue_task(gen_random_uuid(), 'design', 0, 1)`, []);
    return { before, after: await readByRow() };
  });
  expect(before).toBeTypeOf('number');
  expect(after).toBe(before);
});

const READ_BY_ROW = `
  select seq_tup_read::int as rows from pg_stat_xact_user_tables where relname = '_private_jobs'`;

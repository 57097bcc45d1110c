import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createHostBuckets } from '../host/create-host-buckets.ts';
import { createSourceCache } from '../source/create-source-cache.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { forgetAnswers } from './forget-answers.ts';
import { forgetHosts } from './forget-hosts.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const HOUR_MS = 3_600_000;
const keys = async (table: string, column: string) =>
  (
    await own.database.sql<{ key: string }>(`select ${column} as key from roadwright.${table} order by 1`, [])
  ).map(({ key }) => key);

test('answers are forgotten when they are too old to be given, and questions that nobody asks any more', async () => {
  const cache = createSourceCache(own.database);
  const question = (key: string) => ({ source: 'crossref', key }) as const;
  for (const key of ['kept', 'old', 'asked again']) {
    await cache.ask(question(key), HOUR_MS);
    await cache.save(question(key), { status: 200, body: '' }, key === 'kept' ? HOUR_MS : 0);
  }
  for (const key of ['asked', 'asked again', 'given up']) await cache.ask(question(key), HOUR_MS);
  await cache.release(question('given up'));
  await forgetAnswers(own.database.sql);
  expect(await keys('source_answer', 'key')).toEqual(['asked', 'asked again', 'kept']);
});

test('hosts are forgotten a day after they were last asked or wanted quiet', async () => {
  const buckets = createHostBuckets(own.database);
  for (const host of ['idle', 'quiet', 'busy'])
    await buckets.takeSlot(host, { connections: 1, interval_ms: 1 }, 1);
  const back = `update roadwright.host_bucket set free_at = free_at - interval '2 days',
    next_at = next_at - interval '2 days' where host <> 'busy'`;
  await own.database.sql(back, []);
  await buckets.pauseHost('quiet', HOUR_MS);
  await forgetHosts(own.database.sql);
  expect(await keys('host_bucket', 'host')).toEqual(['busy', 'quiet']);
});

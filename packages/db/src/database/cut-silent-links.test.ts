import type {} from '@roadwright/postgres/vitest';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { sendAgain } from '../fault/send-again.ts';
import { startProxy, type TestProxy } from '../testing/start-proxy.ts';
import { cutSilentLinks } from './cut-silent-links.ts';
import { openAhead } from './open-ahead.ts';

let proxy: TestProxy;
let pool: pg.Pool;
let figures: { removed: number };
beforeEach(async () => {
  proxy = await startProxy(inject('postgresUrl'));
  pool = new pg.Pool({ connectionString: proxy.url, max: 4, query_timeout: 800 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const own = { removed: 0 };
  figures = own;
  pool.on('remove', () => {
    own.removed += 1;
  });
  cutSilentLinks(pool);
  await openAhead(pool);
});
afterEach(async () => {
  await pool.end();
  await proxy.close();
});

const SILENCE = 'Query read timeout';

/** A statement that takes longer than whoever asks waits for it, on a link that is in order. */
const slow = (query_timeout: number) => ({ text: 'select pg_sleep(0.6)', query_timeout });

test('one silent link is enough to find fresh ones, however many idle ones are half-open', async () => {
  proxy.strand();
  let sendings = 0;
  const send = () => {
    sendings += 1;
    return pool.query('select 1 as one');
  };
  expect((await sendAgain(send, 10_000)).rows).toEqual([{ one: 1 }]);
  expect(sendings).toBe(2);
  await expect.poll(() => figures.removed, { timeout: 20_000 }).toBe(4);
});

test('those at work on half-open links each fail once, and all go on', async () => {
  proxy.strand();
  let sendings = 0;
  const send = () => {
    sendings += 1;
    return pool.query('select 1');
  };
  await Promise.all(Array.from({ length: 4 }, () => sendAgain(send, 10_000)));
  expect(sendings).toBe(8);
});

test('a client that is given back in spite of its silence is given to nobody again', async () => {
  const client = await pool.connect();
  await expect(client.query(slow(50))).rejects.toThrow(SILENCE);
  client.release();
  expect([pool.totalCount, pool.idleCount]).toEqual([3, 3]);
  await pool.query('select 1');
});

test('a statement that only took too long costs no other its connection', async () => {
  const others = Promise.all([pool.query(slow(20_000)), pool.query(slow(20_000))]);
  await expect(pool.query(slow(50))).rejects.toThrow(SILENCE);
  expect(pool.totalCount).toBe(3);
  await others;
  expect(pool.totalCount).toBe(3);
});

test('a statement that only took too long costs no idle connection', async () => {
  await expect(pool.query(slow(50))).rejects.toThrow(SILENCE);
  await Promise.all(Array.from({ length: 4 }, () => pool.query('select 1')));
  expect(figures.removed).toBe(1);
});

test('a statement that the server refuses costs no idle connection', async () => {
  await expect(pool.query('select 1 / 0')).rejects.toThrow('division');
  expect(pool.totalCount).toBe(3);
});

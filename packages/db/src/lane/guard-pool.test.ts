import { EventEmitter, once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type {} from '@roadwright/postgres/vitest';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { cutSilentLinks } from '../database/cut-silent-links.ts';
import { openAhead } from '../database/open-ahead.ts';
import { createTestDatabase } from '../testing/create-test-database.ts';
import { startProxy } from '../testing/start-proxy.ts';
import { guardPool } from './guard-pool.ts';

it('a client that is given back twice returns to the pool once', async () => {
  const pool = new pg.Pool({ connectionString: inject('postgresUrl'), max: 1 });
  const guarded = guardPool(pool);
  await new Promise<void>((resolve, reject) => {
    guarded.connect((error, _client, release) => {
      if (error !== undefined) return reject(error);
      release();
      expect(() => release()).not.toThrow();
      resolve();
    });
  });
  expect((await guarded.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  await pool.end();
});

it('a client that a statement of the pool has used is asked nothing afterwards', async () => {
  const pool = new pg.Pool({ connectionString: inject('postgresUrl'), max: 1 });
  const texts: unknown[] = [];
  pool.on('connect', (client) => {
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      texts.push(given[0]);
      return ask(...given);
    }) as typeof client.query;
  });
  const guarded = guardPool(pool, { check_every_ms: 1, answer_within_ms: 300 });
  await guarded.query('select 1 as one');
  await wait(20);
  expect(texts).toEqual(['select 1 as one']);
  await pool.end();
});

it('graphile-worker hears of jobs again after its listening link was half-open', async () => {
  const own = await createTestDatabase(inject('postgresUrl'), { pool_size: 1 });
  const proxy = await startProxy(own.url);
  const pool = new pg.Pool({ connectionString: proxy.url, max: 4 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  cutSilentLinks(pool);
  const events: WorkerEvents = new EventEmitter();
  const begun = Promise.all([once(events, 'pool:listen:success'), once(events, 'worker:getJob:empty')]);
  const runner = await run({
    pgPool: guardPool(pool, { check_every_ms: 50, answer_within_ms: 300 }),
    taskList: { design: () => undefined },
    // Nothing but a notification can tell of a job.
    pollInterval: 3_600_000,
    noHandleSignals: true,
    parsedCronItems: [],
    events,
    logger: new Logger(() => () => undefined),
  });
  await begun;
  await openAhead(pool);
  const listens_again = once(events, 'pool:listen:success');
  proxy.strand();
  await listens_again;
  let told = false;
  events.once('pool:listen:notification', () => {
    told = true;
  });
  while (!told) {
    await own.database.sql(`select graphile_worker.add_job('design')`, []);
    await wait(10);
  }
  await runner.stop();
  await pool.end();
  await proxy.close();
  await own.drop();
});

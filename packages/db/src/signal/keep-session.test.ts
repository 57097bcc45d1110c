import { setTimeout as wait } from 'node:timers/promises';
import { silentLog } from '@roadwright/telemetry';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { startProxy, type TestProxy } from '../testing/start-proxy.ts';
import { keepSession } from './keep-session.ts';

const LIMITS = { check_every_ms: 50, answer_within_ms: 500 };

let own: TestDatabase;
let proxy: TestProxy;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 1 });
  proxy = await startProxy(own.url);
});
afterEach(async () => {
  await proxy.close();
  await own.drop();
});

async function until(condition: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(60_000);
  while (!condition()) {
    patience.throwIfAborted();
    await wait(5);
  }
}

function keep(name: 'listener' | 'session') {
  const states: boolean[] = [];
  const heard: string[] = [];
  const session = keepSession(
    {
      direct_url: proxy.url,
      name,
      channels: ['event'],
      onSignal: (_channel, task_ids) => heard.push(...task_ids),
      onState: (connected) => states.push(connected),
      log: silentLog,
    },
    LIMITS,
  );
  return { session, states, heard };
}

test.each(['strand', 'stall'] as const)(
  'a session whose link is half-open notices by itself and hears again over a new one (%s)',
  async (fault) => {
    const { session, states, heard } = keep('listener');
    await session.opened;
    proxy[fault]();
    await until(() => states.includes(false));
    if (fault === 'stall') {
      await expect(session.sql('select 1', [])).rejects.toMatchObject({ code: 'database_unavailable' });
      proxy.heal();
    }
    await until(() => states.length === 3);
    const task_id = createId();
    own.database.notifier.signal('event', task_id);
    await until(() => heard.length > 0);
    await session.close();
    expect({ states, heard }).toEqual({ states: [true, false, true, false], heard: [task_id] });
  },
);

test('a session can be closed while its link is half-open', async () => {
  const { session } = keep('session');
  await session.opened;
  proxy.stall();
  await session.close();
  expect(session.connected).toBe(false);
});

test('a statement that is merely slow does not cost a worker its session', async () => {
  const { session, states } = keep('session');
  await session.opened;
  await expect(session.sql('select pg_sleep(30)', [])).rejects.toMatchObject({ code: 'database_busy' });
  expect(await session.sql('select 1 as one', [])).toEqual([{ one: 1 }]);
  await session.close();
  expect(states).toEqual([true, false]);
});

import { setTimeout as wait } from 'node:timers/promises';
import { silentLog } from '@roadwright/telemetry';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { renderPayloads } from './channels.ts';
import { createListener, type Listener } from './create-listener.ts';
import { createNotifier } from './create-notifier.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

async function until(condition: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(60_000);
  while (!condition()) {
    patience.throwIfAborted();
    await wait(5);
  }
}

function listen(channels: ('event' | 'cancel')[]) {
  const heard: [string, string[]][] = [];
  const states: boolean[] = [];
  const listener: Listener = createListener({
    direct_url: own.url,
    channels,
    onSignal: (channel, task_ids) => heard.push([channel, task_ids]),
    onState: (connected) => states.push(connected),
  });
  return { heard, states, listener };
}

test('signals given together arrive together, each id once, on their channel only', async () => {
  const { heard, listener } = listen(['event']);
  await until(() => listener.connected);
  const notifier = createNotifier(own.database, { interval_ms: 20 });
  const [first, second] = [createId(), createId()];
  notifier.signal('event', first);
  notifier.signal('event', second);
  notifier.signal('event', first);
  notifier.signal('cancel', createId());
  await until(() => heard.length === 1);
  await notifier.close();
  expect(heard).toEqual([['event', [first, second]]]);
  await listener.close();
  expect(listener.connected).toBe(false);
});

test('closing a notifier sends what is still waiting, and drops what comes later', async () => {
  const { heard, listener } = listen(['event', 'cancel']);
  await until(() => listener.connected);
  const notifier = createNotifier(own.database, { interval_ms: 60_000 });
  const task_id = createId();
  notifier.signal('cancel', task_id);
  await notifier.close();
  notifier.signal('cancel', createId());
  await until(() => heard.length === 1);
  await notifier.flush();
  expect(heard).toEqual([['cancel', [task_id]]]);
  await listener.close();
});

test('a thousand ids fit, in payloads that Postgres takes', async () => {
  const { heard, listener } = listen(['event']);
  await until(() => listener.connected);
  const task_ids = Array.from({ length: 1000 }, createId);
  for (const task_id of task_ids) own.database.notifier.signal('event', task_id);
  await own.database.notifier.flush();
  await until(() => heard.flatMap(([, ids]) => ids).length === 1000);
  expect(heard.flatMap(([, ids]) => ids)).toEqual(task_ids);
  expect(Math.max(...renderPayloads(task_ids).map((payload) => payload.length))).toBeLessThan(8000);
  await listener.close();
});

test('a notifier without a database drops its signals and goes on', async () => {
  const notifier = createNotifier({ sql: () => Promise.reject(new Error('away')) });
  notifier.signal('event', createId());
  await notifier.flush();
  await notifier.close();
});

test('a listener that was cut off listens again and says so', async () => {
  const { heard, states, listener } = listen(['event']);
  await until(() => listener.connected);
  await own.database.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'roadwright-listener'`,
    [],
  );
  await until(() => states.join() === 'true,false,true');
  const task_id = createId();
  own.database.notifier.signal('event', task_id);
  await until(() => heard.length === 1);
  await listener.close();
  expect(states).toEqual([true, false, true, false]);
});

test('a listener without a server keeps trying and can be closed', async () => {
  const states: boolean[] = [];
  const tries: string[] = [];
  const note = (_fields: object, message: string) => void tries.push(message);
  const listener = createListener({
    direct_url: 'postgres://nobody@127.0.0.1:1/none',
    channels: ['event'],
    onSignal: () => undefined,
    onState: (connected) => states.push(connected),
    log: { ...silentLog, warn: note, debug: note },
  });
  await until(() => tries.length === 3);
  await listener.close();
  expect(states).toEqual([]);
  expect(new Set(tries)).toEqual(new Set(['db_session_unavailable']));
});

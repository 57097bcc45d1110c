import { setTimeout as wait } from 'node:timers/promises';
import type { LaneHandler } from '@roadwright/domain';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { startLanes } from '../lane/start-lanes.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents } from '../testing/read-rows.ts';
import { submit } from '../testing/samples.ts';
import { startProxy, type TestProxy } from '../testing/start-proxy.ts';

// A lease has to be longer than the longest pause between two tries to connect.
const TIMING = { beat_s: 0.1, lease_s: 2, sweep_s: 0.1, shutdown_grace_s: 0 };

let own: TestDatabase;
let proxy: TestProxy;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
  proxy = await startProxy(own.url);
});
afterEach(async () => {
  await proxy.close();
  await own.drop();
});

/** Polls the youngest beat's age, and the oldest lease's end, both in seconds from now. */
async function until(condition: (state: { silent_s: number; leased_s: number }) => boolean): Promise<void> {
  const patience = AbortSignal.timeout(60_000);
  for (;;) {
    const [state] = await own.database.sql<{ silent_s: number; leased_s: number }>(
      `select
         (select extract(epoch from now() - max(beat_at)) from roadwright.worker)::double precision as silent_s,
         (select extract(epoch from min(lease_until)) from roadwright.task)::double precision as leased_s`,
      [],
    );
    if (state !== undefined && condition(state)) return;
    patience.throwIfAborted();
    await wait(20);
  }
}

test.each(['cut', 'stall'] as const)(
  'nobody takes a task over after an outage of all links (%s)',
  async (outage) => {
    const reasons: unknown[] = [];
    const held: string[] = [];
    const hold: LaneHandler = async ({ task_id }, { abort: signal }) => {
      held.push(task_id);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      reasons.push(signal.reason);
    };
    const workers = await Promise.all(
      ['w1', 'w2'].map(async (worker_id) => {
        const database = openDatabase({ url: proxy.url, role: 'worker', pool_size: 3 });
        const options = { lanes: { design: 1 }, handlers: { design: hold }, timing: TIMING };
        return { database, lanes: await startLanes(database, { worker_id, ...options }) };
      }),
    );
    const task_ids = [await submit(own.database), await submit(own.database)];
    let leased_s = 0;
    await until((state) => {
      leased_s = state.leased_s;
      return held.length === 2;
    });
    // Long enough for both to judge again: the outage must not be forgiven only because nobody looked yet.
    await until((state) => state.leased_s > leased_s + 1.2 * TIMING.lease_s);
    proxy[outage]();
    await until(({ silent_s }) => silent_s > 1.5 * TIMING.lease_s);
    proxy.heal();
    await until((state) => {
      leased_s = state.leased_s;
      return state.silent_s < TIMING.lease_s / 2;
    });
    await until((state) => state.leased_s > leased_s + 2.5 * TIMING.lease_s);
    expect({ held, reasons }).toEqual({ held: expect.arrayContaining(task_ids), reasons: [] });
    expect(held).toHaveLength(2);
    for (const task_id of task_ids) {
      expect((await readEvents(own.database, task_id)).map(({ type }) => type)).toEqual([
        'task_queued',
        'task_started',
      ]);
    }
    for (const { lanes, database } of workers) {
      await lanes.stop();
      await database.close();
    }
  },
);

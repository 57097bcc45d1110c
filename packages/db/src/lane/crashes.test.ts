import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { LaneHandler } from '@roadwright/domain';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../index.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { getTask } from '../task/get-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents } from '../testing/read-rows.ts';
import { createRequest, SUMMARY, submit } from '../testing/samples.ts';
import { spawnWorker } from '../testing/spawn-worker.ts';
import { type LaneRunner, startLanes } from './start-lanes.ts';

const TIMING = { beat_s: 0.1, lease_s: 0.6, sweep_s: 0.1, shutdown_grace_s: 0.1 };

let own: TestDatabase;
let database: Database;
const runners: LaneRunner[] = [];
const children = new Set<ChildProcess>();

beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
  database = openDatabase({ url: own.url, role: 'worker', pool_size: 4 });
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  await database.close();
  await own.drop();
});

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const patience = AbortSignal.timeout(60_000);
  while (!(await condition())) {
    patience.throwIfAborted();
    await wait(20);
  }
}

const view = (task_id: string) => getTask(own.database, { task_id, owner: null });
const ask = (learning_goal: string, target: Database = own.database) => {
  const request = createRequest();
  return submit(target, {
    request: { ...request, preferences: { ...request.preferences, learning_goal } },
  });
};

/** Submits a task that is suspect from its first moment on, before anybody can see it. */
const askSuspect = () =>
  ask('suspect', {
    ...own.database,
    transaction: (work) =>
      own.database.transaction(async (sql) => {
        const submitted = await work(sql);
        await sql(
          `update roadwright.task set suspect = true, freed_at = now()
           where request #>> '{preferences,learning_goal}' = 'suspect'`,
          [],
        );
        return submitted;
      }),
  });

/** Starts such a worker, and again whenever it dies, as an operator's supervisor does; gives the number of starts. */
function supervise(handler: string, timing: Parameters<typeof spawnWorker>[0]['timing'] = TIMING) {
  const figures = { starts: 0, signals: [] as (NodeJS.Signals | null)[] };
  let over = false;
  const start = async () => {
    while (!over) {
      const worker_id = `w${figures.starts++}`;
      const child = spawnWorker({ url: own.url, worker_id, handler, timing, capacity: 3 });
      children.add(child);
      const [, signal] = await once(child, 'exit');
      if (!over) figures.signals.push(signal);
    }
  };
  const running = start();
  return {
    figures,
    end: async () => {
      over = true;
      for (const child of children) child.kill('SIGKILL');
      await running;
    },
  };
}

const FINISH = `await store.end(task, {
  edge: 'complete', summary: ${JSON.stringify(SUMMARY)}, write_no: task.write_no + 1,
});`;

describe('a task that kills its worker', () => {
  test('is failed after three deaths of its own; its neighbours in the same process complete', async () => {
    const handler = `async (task) => {
      const { learning_goal } = task.request.preferences;
      const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      if (learning_goal === 'poison') {
        await wait(200);
        process.kill(process.pid, 'SIGKILL');
      }
      // A single call that lasts longer than the poison needs.
      if (learning_goal === 'slow') await wait(1000);
      ${FINISH}
    }`;
    const tasks = [await ask('poison'), await ask('slow'), await ask('another poison’s neighbour')];
    const { figures, end } = supervise(handler);
    const ended = async () =>
      (await Promise.all(tasks.map(view))).every(({ finished_at }) => finished_at !== null);
    await until(ended);
    await end();
    const [poison, slow, other] = await Promise.all(tasks.map(view));
    expect(poison).toMatchObject({ status: 'failed', error: { code: 'worker_crashed' } });
    expect(slow).toMatchObject({ status: 'completed', error: null });
    expect(other).toMatchObject({ status: 'completed', error: null });
    // One death with neighbours beside it at most, then three alone.
    expect(figures.signals.length).toBeLessThanOrEqual(4);
    expect(new Set(figures.signals)).toEqual(new Set(['SIGKILL']));
  });

  test('by never giving its thread back is as dead, and its worker ends itself', async () => {
    const task_id = await ask('spin');
    const { figures, end } = supervise('() => { for (;;); }', { ...TIMING, stall_s: 0.5 });
    await until(async () => (await view(task_id)).status === 'failed');
    await end();
    expect(await view(task_id)).toMatchObject({ error: { code: 'worker_crashed' }, attempt: 3 });
    expect(figures.signals).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL']);
  });
});

test('a computation that holds up the event loop for several leases costs nobody the task', async () => {
  const task_id = await ask('think');
  const handler = `async (task) => {
    for (const end = performance.now() + ${3000 * TIMING.lease_s}; performance.now() < end; );
    ${FINISH}
  }`;
  const { end } = supervise(handler);
  const other = await startLanes(database, { worker_id: 'other', lanes: {}, handlers: {}, timing: TIMING });
  runners.push(other);
  await until(async () => (await view(task_id)).finished_at !== null);
  await end();
  expect(await view(task_id)).toMatchObject({ status: 'completed', attempt: 1 });
});

/** Waits until beats have carried the running tasks' leases so many leases further. */
async function untilLeasesPass(leases: number): Promise<void> {
  const read = async () => {
    const [row] = await own.database.sql<{ until_s: number }>(
      'select extract(epoch from max(lease_until))::double precision as until_s from roadwright.task',
      [],
    );
    return row?.until_s ?? 0;
  };
  const goal_s = (await read()) + leases * TIMING.lease_s;
  await until(async () => (await read()) > goal_s);
}

describe('a suspect task', () => {
  interface StartOptions {
    readonly onWound?: () => void;
    readonly lease_s?: number;
  }

  /** A worker in this process; tells what it has at work, and winds down as the pipeline does. */
  async function start(worker_id: string, capacity = 2, { onWound, lease_s }: StartOptions = {}) {
    const working = new Map<string, () => Promise<void>>();
    const handler: LaneHandler = async (task, { wind_down, abort }) => {
      const done = Promise.withResolvers<void>();
      const store = createPipelineStore(database, { lease_s: 1 });
      const write_no = task.write_no + 1;
      const end = async (edge: 'complete' | 'continue') => {
        working.delete(task.task_id);
        const ending = edge === 'complete' ? { edge, summary: SUMMARY, write_no } : { edge, write_no };
        await store.end(task, ending);
        done.resolve();
      };
      working.set(task.task_id, () => end('complete'));
      // One that has calls under way stays until they end.
      wind_down.addEventListener('abort', onWound ?? (() => void end('continue')));
      if (wind_down.aborted) await end('continue');
      abort.addEventListener('abort', () => done.resolve());
      await done.promise;
    };
    const timing = { ...TIMING, lease_s: lease_s ?? TIMING.lease_s };
    const options = { lanes: { design: capacity }, handlers: { design: handler }, timing };
    runners.push(await startLanes(database, { worker_id, ...options }));
    return working;
  }

  test('is left to a worker that has nothing else', async () => {
    const first = await ask('first');
    // A busy worker would make room after a share of it, and a slow machine may let that pass.
    const patient = { lease_s: 60 };
    const busy = await start('busy', 2, patient);
    await until(() => busy.has(first));
    const idle = await start('idle', 2, patient);
    const task_id = await askSuspect();
    await until(() => idle.has(task_id) || busy.has(task_id));
    expect([...idle.keys()]).toEqual([task_id]);
    await idle.get(task_id)?.();
    await busy.get(first)?.();
  });

  test('has a busy worker make room after a while, without a loss for what it had', async () => {
    const first = await ask('first');
    const working = await start('only');
    await until(() => working.has(first));
    const task_id = await askSuspect();
    await until(() => working.has(task_id));
    expect([...working.keys()]).toEqual([task_id]);
    await working.get(task_id)?.();
    await until(() => working.has(first));
    await working.get(first)?.();
    await until(async () => (await view(first)).status === 'completed');
    expect(await view(first)).toMatchObject({ attempt: 1 });
    expect(await view(task_id)).toMatchObject({ status: 'completed', attempt: 1 });
  });

  test('has one busy worker make room, and no other, however long its open calls take', async () => {
    let wound = 0;
    const cling = {
      onWound: () => {
        wound += 1;
      },
    };
    const [one, other] = [await start('one', 2, cling), await start('other', 2, cling)];
    // Each is to have a task and a free place.
    for (let tasks = 0; one.size === 0 || other.size === 0; ) {
      await ask(`task ${tasks++}`);
      await until(() => one.size + other.size === tasks);
    }
    for (const working of [one, other]) while (working.size > 1) await [...working.values()][0]?.();
    await askSuspect();
    await until(() => wound === 1);
    await untilLeasesPass(4);
    expect({ wound, held: one.size + other.size }).toEqual({ wound: 1, held: 2 });
    for (const working of [one, other]) for (const end of [...working.values()]) await end();
  });

  test('that waits with others for its turn begins just once', async () => {
    const suspects = [await askSuspect(), await askSuspect(), await askSuspect()];
    const working = await start('only', 3);
    for (let place = 0; place < suspects.length; place++) {
      await until(() => working.size === 1);
      await [...working.values()][0]?.();
    }
    for (const task_id of suspects) {
      await until(async () => (await view(task_id)).status === 'completed');
      const events = await readEvents(own.database, task_id);
      expect(events.map(({ type }) => type)).toEqual(['task_queued', 'task_started', 'task_completed']);
    }
  });

  test('has company again as soon as it has made progress', async () => {
    const task_id = await askSuspect();
    const working = await start('only');
    await until(() => working.has(task_id));
    const neighbour = await ask('neighbour');
    await untilLeasesPass(1);
    expect(working.has(neighbour)).toBe(false);
    await own.database.sql('update roadwright.task set suspect = false where task_id = $1::uuid', [task_id]);
    await until(() => working.has(neighbour));
    expect(working.has(task_id)).toBe(true);
    for (const end of working.values()) await end();
  });
});

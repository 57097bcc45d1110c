import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError, type ClaimedTask, type LaneHandler } from '@roadwright/domain';
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../index.ts';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { getTask } from '../task/get-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents, readJobs } from '../testing/read-rows.ts';
import { submit } from '../testing/samples.ts';
import { spawnWorker } from '../testing/spawn-worker.ts';
import { type LaneRunner, type LanesOptions, startLanes } from './start-lanes.ts';

const TIMING = { beat_s: 0.1, lease_s: 2, sweep_s: 0.1, shutdown_grace_s: 0.1 };
/** For work that must not change hands, however busy the machine is. */
const STEADY = { ...TIMING, lease_s: 60 };
const PATIENCE_MS = 60_000;

let own: TestDatabase;
let database: Database;
const running: LaneRunner[] = [];
const children: ChildProcess[] = [];

beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
  database = openDatabase({ url: own.url, role: 'worker', pool_size: 4 });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await database.close();
  await own.drop();
});
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function start(handler: LaneHandler, options: Partial<LanesOptions> = {}): Promise<LaneRunner> {
  const runner = await startLanes(database, {
    worker_id: 'w1',
    lanes: { design: 2 },
    handlers: { design: handler },
    timing: TIMING,
    ...options,
  });
  running.push(runner);
  return runner;
}

/** Polls until the condition holds. */
async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  while (!(await condition())) {
    patience.throwIfAborted();
    await wait(10);
  }
}

/** Polls until beats have carried the task's lease two leases further. */
async function untilExtended(task_id: string): Promise<void> {
  const read = async () => {
    const [row] = await own.database.sql<{ until_s: number }>(
      `select extract(epoch from lease_until)::double precision as until_s
       from roadwright.task where task_id = $1::uuid`,
      [task_id],
    );
    return row?.until_s ?? 0;
  };
  const goal_s = (await read()) + 2 * TIMING.lease_s;
  await until(async () => (await read()) > goal_s);
}

const view = (task_id: string) => getTask(database, { task_id, owner: null });
const failure = { code: 'content_failed', detail: 'On purpose.' } as const;

/** Ends its claim at once. */
const finish: LaneHandler = async (task) => {
  await createPipelineStore(database, { lease_s: 1 }).end(task, {
    edge: 'fail',
    failure,
    write_no: task.write_no + 1,
  });
};

/** Holds its task until it is aborted, then lets it go on elsewhere when it may. */
function createHolding() {
  const held: ClaimedTask[] = [];
  const reasons: unknown[] = [];
  const handler: LaneHandler = async (task, { abort: signal }) => {
    held.push(task);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    reasons.push(signal.reason);
    if (signal.reason instanceof AppError && signal.reason.code === 'shutting_down') {
      const store = createPipelineStore(database, { lease_s: 1 });
      await store.end(task, { edge: 'continue', write_no: task.write_no + 1 });
    }
  };
  return { held, reasons, handler };
}

describe('lanes', () => {
  test('take waiting and new tasks, in their own lane only, and leave no job behind', async () => {
    const waiting = await submit(database);
    await start(finish);
    const fresh = await submit(database);
    await until(async () => (await view(waiting)).status === 'failed');
    await until(async () => (await view(fresh)).status === 'failed');
    await until(async () => (await readJobs(database)).length === 0);
  });

  test('work on so many tasks at once as they have places', async () => {
    const { held, handler } = createHolding();
    const runner = await start(handler, { timing: STEADY });
    for (let count = 0; count < 5; count++) await submit(database);
    await until(() => held.length === 2);
    expect(runner.figures()).toEqual([{ lane: 'design', capacity: 2, busy: 2 }]);
    await until(
      async () => (await readJobs(database)).filter(({ locked_by }) => locked_by === null).length === 3,
    );
    expect(held).toHaveLength(2);
  });

  test('hold no more connections than the pool has and one', async () => {
    const { held, handler } = createHolding();
    const idle = async () => undefined;
    await start(handler, {
      lanes: { design: 2, content: 2, literature: 2 },
      handlers: { design: handler, content: handler, literature: idle },
      timing: STEADY,
    });
    for (let count = 0; count < 8; count++) await submit(database);
    await until(() => held.length === 2);
    const rows = await own.database.sql<{ name: string; connections: number }>(
      `select application_name as name, count(*)::int as connections from pg_stat_activity
       where datname = current_database() and application_name in ('roadwright-worker', 'roadwright-session')
       group by 1 order by 1`,
      [],
    );
    expect(rows[0]).toEqual({ name: 'roadwright-session', connections: 1 });
    expect(rows[1]?.connections).toBeLessThanOrEqual(4);
  });

  test('abort the work on a task that is cancelled', async () => {
    const { reasons, held, handler } = createHolding();
    await start(handler, { timing: { ...STEADY, beat_s: 5 } });
    const task_id = await submit(database);
    await until(() => held.length === 1);
    await cancelTask(own.database, { task_id, owner: null });
    await until(() => reasons.length === 1);
    expect(reasons[0]).toMatchObject({ code: 'cancelled' });
  });

  test('find out by the beat when the signal of a cancellation is lost', async () => {
    const { reasons, held, handler } = createHolding();
    await start(handler, { timing: STEADY });
    const task_id = await submit(database);
    await until(() => held.length === 1);
    const mute = { ...own.database, notifier: { ...own.database.notifier, signal: () => undefined } };
    await cancelTask(mute, { task_id, owner: null });
    await until(() => reasons.length === 1);
    expect(reasons[0]).toMatchObject({ code: 'cancelled' });
  });

  test('keep a lease alive for as long as the work takes', async () => {
    const { held, handler, reasons } = createHolding();
    await start(handler);
    const task_id = await submit(database);
    await until(() => held.length === 1);
    await untilExtended(task_id);
    expect({ held: held.length, reasons }).toEqual({ held: 1, reasons: [] });
    expect(await view(task_id)).toMatchObject({ attempt: 1, status: 'processing' });
  });

  test('take a task up again whose handler threw, as recovering and long before its lease ends', async () => {
    let claims = 0;
    const failing: LaneHandler = async (task, signals) => {
      if (++claims === 1) throw new Error('a bug');
      await finish(task, signals);
    };
    await start(failing, { timing: { ...TIMING, lease_s: 600 } });
    const task_id = await submit(database);
    await until(async () => (await view(task_id)).status === 'failed');
    expect(await view(task_id)).toMatchObject({ attempt: 2 });
    expect((await readEvents(database, task_id)).map(({ type }) => type)).toEqual([
      'task_queued',
      'task_started',
      'task_recovering',
      'task_failed',
    ]);
  });

  test('give a job to a task that lost its own', async () => {
    const task_id = await submit(database);
    await database.sql('select graphile_worker.remove_job($1)', [`design:${task_id}`]);
    await start(finish);
    await until(async () => (await view(task_id)).status === 'failed');
  });

  test('clear away the jobs that a dead runner left locked', async () => {
    const task_id = await submit(database);
    await database.sql(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', locked_by = 'pool-gone',
         attempts = 1`,
      [],
    );
    await start(finish);
    await until(async () => (await view(task_id)).status === 'failed');
    await until(async () => (await readJobs(database)).length === 0);
  });

  test('keep their tasks when the session is cut, and are known again', async () => {
    const { held, reasons, handler } = createHolding();
    const states: boolean[] = [];
    await start(handler, { onState: (connected) => states.push(connected) });
    const task_id = await submit(database);
    await until(() => held.length === 1);
    const other = await startLanes(database, { worker_id: 'w2', lanes: {}, handlers: {}, timing: TIMING });
    running.push(other);
    await own.database.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'roadwright-session'`,
      [],
    );
    await until(() => states.join() === 'true,false,true');
    await untilExtended(task_id);
    expect({ held: held.length, reasons }).toEqual({ held: 1, reasons: [] });
  });

  test('go on with another runner when one cannot report the end of a job, and clear that job away', async () => {
    const locker = await own.database.pool.connect();
    let locked = false;
    await start(async (task, signals) => {
      await finish(task, signals);
      if (locked) return;
      locked = true;
      await locker.query('begin; lock table graphile_worker._private_jobs in access exclusive mode');
    });
    const runnerIds = async () => {
      // By another pool: what cannot report keeps the connections of this one.
      const [row] = await own.database.sql<{ ids: string[] }>(
        'select runner_ids as ids from roadwright.worker',
        [],
      );
      return row?.ids ?? [];
    };
    await until(async () => (await runnerIds()).length === 1);
    const [first] = await runnerIds();
    await submit(database);
    await until(async () => !(await runnerIds()).includes(first!));
    await locker.query('rollback');
    locker.release();
    const task_id = await submit(database);
    await until(async () => (await view(task_id)).status === 'failed');
    await until(async () => (await readJobs(database)).length === 0);
  });

  test('go on after every connection was cut', async () => {
    await start(finish);
    await own.database.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
      [],
    );
    const task_id = await submit(own.database);
    await until(async () => (await getTask(own.database, { task_id, owner: null })).status === 'failed');
  });
});

describe('stop', () => {
  test('lets work end within the grace time, and retires the worker', async () => {
    const release = Promise.withResolvers<void>();
    const task_id = await submit(database);
    let started = false;
    const runner = await start(
      async (task, signals) => {
        started = true;
        await release.promise;
        await finish(task, signals);
      },
      { timing: { ...TIMING, shutdown_grace_s: 20 } },
    );
    await until(() => started);
    const stopped = runner.stop();
    running.splice(0);
    release.resolve();
    await stopped;
    expect((await view(task_id)).status).toBe('failed');
    expect(await readJobs(database)).toEqual([]);
    expect(await database.sql('select from roadwright.worker', [])).toEqual([]);
  });

  test('aborts what outlasts the grace time, which goes on elsewhere without another attempt', async () => {
    const { held, reasons, handler } = createHolding();
    const task_id = await submit(database);
    const runner = await start(handler);
    await until(() => held.length === 1);
    await runner.stop();
    running.splice(0);
    expect(reasons).toMatchObject([{ code: 'shutting_down' }]);
    expect(await readJobs(database)).toMatchObject([{ key: `design:${task_id}`, locked_by: null }]);
    expect(await view(task_id)).toMatchObject({ status: 'processing', attempt: 1 });
    await start(finish, { worker_id: 'w2' });
    await until(async () => (await view(task_id)).status === 'failed');
    const events = await readEvents(database, task_id);
    expect(events.map(({ type }) => type)).toEqual([
      'task_queued',
      'task_started',
      'task_continued',
      'task_failed',
    ]);
  });

  test('does not wait for a handler that never lets go', async () => {
    await submit(database);
    let started = false;
    const runner = await start(async () => {
      started = true;
      await new Promise(() => undefined);
    });
    await until(() => started);
    await runner.stop();
    running.splice(0);
    expect(await database.sql('select from roadwright.worker', [])).toEqual([]);
  });
});

/** Starts a worker in a process of its own, which does with its task what the handler's text says. */
function startProcess(handler: string, on_fault?: string): ChildProcess {
  const doomed = { url: own.url, worker_id: 'doomed', handler, timing: TIMING };
  const child = spawnWorker({ ...doomed, ...(on_fault === undefined ? {} : { on_fault }) });
  children.push(child);
  return child;
}

test('a worker whose beat can never work again says so, and what to do', async () => {
  const faults: AppError[] = [];
  await start(finish, { onFault: (fault) => faults.push(fault) });
  await database.sql('alter table roadwright.pulse rename to pulse_no_more', []);
  await until(() => faults.length > 0);
  expect(faults[0]).toMatchObject({
    code: 'database_not_migrated',
    detail: expect.stringContaining('migrate'),
  });
});

test('a lane says that it cannot go on when the queue’s tables are of a later, incompatible version', async () => {
  const onFault = 'process.exit(fault.cause.message.includes("breaking") ? 3 : 4)';
  const child = startProcess('async () => undefined', onFault);
  const working = 'select from roadwright.worker where cardinality(runner_ids) > 0';
  await until(async () => (await database.sql(working, [])).length === 1);
  await database.sql('insert into graphile_worker.migrations (id, breaking) values (999999, true)', []);
  const notice = JSON.stringify({ migrationNumber: 999999, breaking: true });
  await until(async () => {
    await database.sql(`select pg_notify('worker:migrate', $1::text)`, [notice]);
    return child.exitCode !== null;
  });
  expect(child.exitCode).toBe(3);
});

describe('the death of a worker', () => {
  const startDoomed = () => startProcess('() => new Promise(() => undefined)');

  test('by kill -9 gives its task to another worker', async () => {
    const task_id = await submit(database);
    const doomed = startDoomed();
    await until(async () => (await view(task_id)).status === 'processing');
    await start(finish);
    doomed.kill('SIGKILL');
    await until(async () => (await view(task_id)).status === 'failed');
    expect(await view(task_id)).toMatchObject({ attempt: 2 });
    expect((await readEvents(database, task_id)).map(({ type }) => type)).toEqual([
      'task_queued',
      'task_started',
      'task_recovering',
      'task_failed',
    ]);
    await until(async () => (await readJobs(database)).length === 0);
  });

  test('is made good by the next start when there was no other worker', async () => {
    const task_id = await submit(database);
    const doomed = startDoomed();
    await until(async () => (await view(task_id)).status === 'processing');
    doomed.kill('SIGKILL');
    await until(() => doomed.signalCode !== null);
    await start(finish);
    await until(async () => (await view(task_id)).status === 'failed');
  });

  test('and a freeze look alike: the frozen one’s writes are refused when it wakes', async () => {
    const task_id = await submit(database);
    const doomed = startDoomed();
    await until(async () => (await view(task_id)).status === 'processing');
    const [frozen] = await database.sql<ClaimedTask>(
      `select task_id, owner_id, lease_epoch as epoch, write_no from roadwright.task where task_id = $1::uuid`,
      [task_id],
    );
    doomed.kill('SIGSTOP');
    await start(finish);
    await until(async () => (await view(task_id)).status === 'failed');
    const store = createPipelineStore(database, { lease_s: 1 });
    const late = { edge: 'continue', write_no: frozen!.write_no + 1 } as const;
    expect(await store.end(frozen!, late)).toEqual({ outcome: 'lease_lost' });
    doomed.kill('SIGCONT');
    doomed.kill('SIGKILL');
  });
});

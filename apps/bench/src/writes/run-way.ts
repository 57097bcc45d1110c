import type { Database } from '@roadwright/db';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import type { ClaimedTask } from '@roadwright/domain';
import pLimit from 'p-limit';
import { DatabaseError } from 'pg';
import type { Bodies } from '../ceiling/flow.ts';
import type { FlowRun, Skipped } from '../ceiling/peer.ts';
import { startMeter } from '../ceiling/start-meter.ts';
import { watchServer } from '../system/watch-server.ts';
import { checkStored } from './check-stored.ts';
import { createFlushes, createTask } from './create-flushes.ts';
import type { Flush } from './flush.ts';
import type { Way } from './ways.ts';

interface WayOptions {
  /** Any database of the server, with a role that may make others. */
  readonly postgres_url: string;
  /** The server's postmaster. */
  readonly server_pid: number;
  readonly tasks: number;
  readonly bodies: Bodies;
}

/** Stores all that these tasks make in a database of its own, and makes sure that it is there. */
export async function runWay(way: Way, options: WayOptions): Promise<FlowRun | Skipped> {
  const stored = await createTestDatabase(options.postgres_url, {
    role: 'worker',
    pool_size: way.connections,
  });
  try {
    const missing = await alter(stored.database, way.alter);
    return missing === null ? await storeAll(stored, way, options) : { skipped: missing };
  } finally {
    await stored.drop();
  }
}

const FEATURE_NOT_SUPPORTED = '0A000';

/** Tells what the server was built without, or null when it could do it all. */
async function alter({ pool }: Database, statements: readonly string[]): Promise<string | null> {
  try {
    for (const statement of statements) await pool.query(statement);
    return null;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === FEATURE_NOT_SUPPORTED) return error.message;
    throw error;
  }
}

async function storeAll({ url, database }: TestDatabase, way: Way, options: WayOptions): Promise<FlowRun> {
  const tasks = Array.from({ length: options.tasks }, (_, index) => createTask(index));
  await database.sql(HOLD, toHoldValues(tasks));
  const flushes = tasks.map((task) => createFlushes(task, options.bodies, way.artifacts));
  const groups = groupTasks(flushes, way.tasks);
  const write = way.createWriter(database);
  const limit = pLimit(way.connections);
  // Every connection is there before the clock starts.
  await Promise.all(groups.slice(0, way.connections).map(() => database.sql('select pg_sleep(0.01)', [])));
  const readUse = await watchServer({ database_url: url, server_pid: options.server_pid });
  const readMeter = startMeter();
  await Promise.all(
    groups.map((writes) =>
      limit(async () => {
        for (const together of writes) await write(together);
      }),
    ),
  );
  const run = { ...readMeter(), server: await readUse() };
  await checkStored(database, flushes);
  return run;
}

// What a claim leaves behind it.
const HOLD = `
  insert into roadwright.task (
    task_id, owner_id, roadmap_id, kind, status, current_step, request, lane, priority, tag, lease_owner, lease_until,
    lease_epoch
  )
  select task_id, owner_id, roadmap_id, 'create', 'processing', 'content_generation', $4::json, 'content', 0, 0, 'bench',
    'infinity', 1
  from unnest($1::uuid[], $2::text[], $3::text[]) as task (task_id, owner_id, roadmap_id)`;

const toHoldValues = (tasks: readonly ClaimedTask[]): unknown[] => [
  tasks.map(({ task_id }) => task_id),
  tasks.map(({ owner_id }) => owner_id),
  tasks.map(({ roadmap_id }) => roadmap_id),
  JSON.stringify(tasks[0]?.request),
];

/** Per group of tasks its writes in their order; the first has the first flush of each task, and so on. */
function groupTasks(flushes: readonly (readonly Flush[])[], tasks: number): Flush[][][] {
  return Array.from({ length: Math.ceil(flushes.length / tasks) }, (_, index) => {
    const group = flushes.slice(index * tasks, (index + 1) * tasks);
    const writes = group[0] ?? [];
    return writes.map((_, number) => group.flatMap((own) => own.slice(number, number + 1)));
  });
}

import type { Failure } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { MOST_LONE_CRASHES } from '../edge/crash-limit.ts';
import { edgeValues } from '../edge/edge-values.ts';
import { type MovedTask, tellEnd } from '../edge/ended-task.ts';
import { settlePieces } from '../edge/settle-pieces.ts';
import { type OwnedTask, takeEdge } from '../edge/take-edge.ts';

// The index of crashed tasks knows the first condition only.
const FIND = `
  select task_id, owner_id from roadwright.task
  where lone_crashes > 0 and lone_crashes >= $1::int and status = any($2::text[]) and lease_owner is null
  limit 1`;

const HOLD = `${FIND}
  for update skip locked`;

const VALUES = [MOST_LONE_CRASHES, edgeValues('fail').from];

const FAILURE: Failure = {
  code: 'worker_crashed',
  detail: `The worker died ${MOST_LONE_CRASHES} times while it had nothing but this task, before anything more of it was stored. Look for the cause in the worker's log and its memory limit, then retry the task; what is stored is kept.`,
};

/** Ends the tasks that were given up because their workers died; resolves with their ids. */
export async function failCrashed({
  sql,
  transaction,
  onTaskEnd,
}: Pick<Database, 'sql' | 'transaction' | 'onTaskEnd'>): Promise<string[]> {
  const failed: string[] = [];
  while ((await sql(FIND, VALUES)).length > 0) {
    const task = await transaction(failOne);
    if (task === null) break;
    tellEnd(onTaskEnd, task.moved);
    failed.push(task.task_id);
  }
  return failed;
}

interface FailedTask {
  readonly task_id: string;
  readonly moved: MovedTask | null;
}

async function failOne(sql: Sql): Promise<FailedTask | null> {
  const [task] = await sql<OwnedTask>(HOLD, VALUES);
  if (task === undefined) return null;
  const moved = await takeEdge(sql, {
    edge: 'fail',
    task,
    events: [{ type: 'task_failed', status: 'failed', problem: FAILURE }],
    failure: FAILURE,
  });
  await settlePieces(sql, task);
  return { task_id: task.task_id, moved };
}

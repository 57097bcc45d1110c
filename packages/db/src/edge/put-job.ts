import type { Lane, TaskEdgeName } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { edgeValues } from './edge-values.ts';
import type { OwnedTask } from './take-edge.ts';

/** Before every priority that a user can give: what was begun goes on first. */
export const FIRST_PRIORITY = -100;

const PUT_FAIR = `
  with tag as (
    insert into roadwright.owner_queue as queue (owner_id, lane, last_tag)
    select task.owner_id, clock.lane, clock.virtual_time
    from roadwright.task, roadwright.lane_clock as clock
    where task.owner_id = $3::text and task.task_id = $1::uuid and clock.lane = $2::text
    on conflict (owner_id, lane) do update set last_tag = greatest(queue.last_tag + 1, excluded.last_tag)
    returning last_tag
  ), placed as (
    update roadwright.task set
      lane = $2::text,
      tag = tag.last_tag,
      priority = coalesce((task.request #>> '{options,priority}')::int, 0)
    from tag
    where task.owner_id = $3::text and task.task_id = $1::uuid
    returning task.task_id, task.lane, task.priority, task.tag
  )
  select roadwright.queue_task(task_id, lane, priority, tag) from placed`;

const PUT_FIRST = `
  with placed as (
    update roadwright.task set priority = $2::int
    where owner_id = $3::text and task_id = $1::uuid
    returning task_id, lane, priority, tag
  )
  select roadwright.queue_task(task_id, lane, priority, tag) from placed`;

const REMOVE = `
  select roadwright.unqueue_task(task.task_id, task.lane)
  from roadwright.task
  where owner_id = $2::text and task_id = $1::uuid`;

/**
 * Does what an edge does to the waiting line: a job in another lane gets its owner's next fair tag there,
 * one in the same lane goes first, a removed one is gone. Belongs in the transaction that took the edge.
 */
export async function putJob(sql: Sql, edge: TaskEdgeName, task: OwnedTask): Promise<void> {
  const { task_id, owner_id } = task;
  const { job } = edgeValues(edge);
  if (job === 'none') return;
  if (job === 'removed') await sql(REMOVE, [task_id, owner_id]);
  else if (job === 'same') await sql(PUT_FIRST, [task_id, FIRST_PRIORITY, owner_id], 'put_first');
  else await putFair(sql, task, job);
}

async function putFair(sql: Sql, { task_id, owner_id }: OwnedTask, lane: Lane): Promise<void> {
  await sql(PUT_FAIR, [task_id, lane, owner_id], 'put_fair');
}

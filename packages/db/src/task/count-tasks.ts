import { TASK_STATUSES, type TaskStatus } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { OwnerScope } from './hold-task.ts';

// What the sweep has added up, and what has changed since: one statement, so that nothing is counted twice or not at all.
const COUNT = `
  select status, sum(tasks)::int as tasks
  from (
    select status, tasks from roadwright.task_total where $1::text is null
    union all
    select status, tasks from roadwright.task_count where owner_id = $1::text
    union all
    select status, tasks from roadwright.task_count_change where $1::text is null or owner_id = $1::text
  ) as part
  group by status`;

/** Counts an owner's tasks, or everybody's, by status, without looking at any of them. */
export async function countTasks(sql: Sql, owner: OwnerScope): Promise<Record<TaskStatus, number>> {
  const rows = await sql<{ status: TaskStatus; tasks: number }>(COUNT, [owner]);
  const none = TASK_STATUSES.map((status) => [status, 0] as const);
  const found = rows.map(({ status, tasks }) => [status, tasks] as const);
  return Object.fromEntries([...none, ...found]) as Record<TaskStatus, number>;
}

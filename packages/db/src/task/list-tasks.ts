import { TASK_STATUSES, type TaskKind, type TaskList, type TaskStatus } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import type { OwnerScope } from './hold-task.ts';
import { TASK_COLUMNS, type TaskRow, toTaskItem } from './task-row.ts';

/** Which page of which tasks. */
export interface TaskFilter {
  readonly owner: OwnerScope;
  readonly status?: TaskStatus;
  readonly kind?: TaskKind;
  readonly limit: number;
  readonly cursor?: string;
}

// Ids are UUIDs of version 7: their order is the order of time.
const LIST = `
  select ${TASK_COLUMNS}
  from roadwright.task
  where ($1::text is null or task.owner_id = $1::text)
    and ($2::text is null or task.status = $2::text)
    and ($3::text is null or task.kind = $3::text)
    and ($4::uuid is null or task.task_id < $4::uuid)
  order by task.task_id desc
  limit $5::int`;

/** Lists tasks, newest first, with the counts of all the owner's tasks. @throws AppError validation_failed for a bad cursor */
export async function listTasks({ sql }: Pick<Database, 'sql'>, filter: TaskFilter): Promise<TaskList> {
  const { owner, status = null, kind = null, limit, cursor } = filter;
  const [after = null] = decodeCursor(cursor, [UUID]) ?? [];
  const rows = await sql<TaskRow>(LIST, [owner, status, kind, after, limit + 1]);
  const { items, next_cursor } = splitPage(rows, limit, ({ task_id }) => [task_id]);
  return { items: items.map(toTaskItem), next_cursor, counts: await countTasks(sql, owner) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const COUNT = `
  select status, count(*)::int as tasks
  from roadwright.task
  where $1::text is null or owner_id = $1::text
  group by status`;

async function countTasks(sql: Sql, owner: OwnerScope): Promise<Record<TaskStatus, number>> {
  const rows = await sql<{ status: TaskStatus; tasks: number }>(COUNT, [owner]);
  const none = TASK_STATUSES.map((status) => [status, 0] as const);
  const found = rows.map(({ status, tasks }) => [status, tasks] as const);
  return Object.fromEntries([...none, ...found]) as Record<TaskStatus, number>;
}

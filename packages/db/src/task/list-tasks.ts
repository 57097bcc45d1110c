import { TASK_KINDS, TASK_STATUSES, type TaskKind, type TaskList, type TaskStatus } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import { countTasks } from './count-tasks.ts';
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

// Ids are UUIDs of version 7: their order is the order of time. The page comes first, from an index alone: else an owner
// of many old tasks would be looked for among all the newer ones of others.
const LIST = `
  with page as (
    select task_id from roadwright.task
    where ($1::text is null or owner_id = $1::text)
      and ($2::uuid is null or task_id < $2::uuid)
    order by task_id desc
    limit $3::int
  )
  select ${TASK_COLUMNS}
  from page join roadwright.task using (task_id)
  order by task.task_id desc`;

// One look into an index for each pair of status and kind, so that a filter that few tasks pass need not be held
// against all of them.
const LIST_FILTERED = `
  with page as (
    select found.task_id
    from unnest($4::text[]) as wanted (status)
    cross join unnest($5::text[]) as also (kind)
    cross join lateral (
      select task.task_id from roadwright.task
      where ($1::text is null or task.owner_id = $1::text)
        and ($2::uuid is null or task.task_id < $2::uuid)
        and task.status = wanted.status and task.kind = also.kind
      order by task.task_id desc
      limit $3::int
    ) as found
    order by found.task_id desc
    limit $3::int
  )
  select ${TASK_COLUMNS}
  from page join roadwright.task using (task_id)
  order by task.task_id desc`;

/** Lists tasks, newest first, with the counts of all the owner's tasks. @throws AppError validation_failed for a bad cursor */
export async function listTasks({ sql }: Pick<Database, 'sql'>, filter: TaskFilter): Promise<TaskList> {
  const { owner, status, kind, limit, cursor } = filter;
  const [after = null] = decodeCursor(cursor, [UUID]) ?? [];
  const page = [owner, after, limit + 1];
  const rows =
    status === undefined && kind === undefined
      ? await sql<TaskRow>(LIST, page)
      : await sql<TaskRow>(LIST_FILTERED, [
          ...page,
          status === undefined ? TASK_STATUSES : [status],
          kind === undefined ? TASK_KINDS : [kind],
        ]);
  const { items, next_cursor } = splitPage(rows, limit, ({ task_id }) => [task_id]);
  return { items: items.map(toTaskItem), next_cursor, counts: await countTasks(sql, owner) };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

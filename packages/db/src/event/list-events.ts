import type { EventPage, TaskEvent } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createTaskNotFound, type TaskScope } from '../task/hold-task.ts';

interface EventRange extends TaskScope {
  /** Number of the last event that the reader has, 0 for none. */
  readonly after: number;
  readonly limit: number;
}

const LIST = `
  select page.seq, page.frame
  from roadwright.task
  left join lateral (
    select event.seq, roadwright.event_frame(event) as frame
    from roadwright.event
    where event.owner_id = task.owner_id and event.task_id = task.task_id and event.seq > $3::int
    order by event.seq
    limit $4::int
  ) as page on true
  where task.task_id = $1::uuid and ($2::text is null or task.owner_id = $2::text)
  order by page.seq`;

/** Lists a task's events in their order. @throws AppError task_not_found */
export async function listEvents(
  { sql }: Pick<Database, 'sql'>,
  { task_id, owner, after, limit }: EventRange,
): Promise<EventPage> {
  const rows = await sql<{ seq: number; frame: string } | { seq: null; frame: null }>(LIST, [
    task_id,
    owner,
    after,
    limit,
  ]);
  if (rows.length === 0) throw createTaskNotFound(task_id);
  const items = rows.flatMap(({ frame }) => (frame === null ? [] : (JSON.parse(frame) as TaskEvent)));
  return { items, next_after: items.at(-1)?.seq ?? after };
}

import { LANES, type QueueList } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

// A task waits since it came, since a worker gave it back, or since a person has answered, whichever is latest.
const LIST = `
  with waiting as (
    select lane, count(*)::int as tasks, min(greatest(coalesce(freed_at, created_at), (
        select max(review.answered_at) from roadwright.review
        where review.owner_id = task.owner_id and review.task_id = task.task_id and task.review_round > 0
      ))) as since
    from roadwright.task
    where lease_owner is null and status in ('pending', 'processing')
    group by lane
  ), running as (
    select lane, count(*)::int as tasks from roadwright.task where lease_owner is not null group by lane
  )
  select lane, coalesce(waiting.tasks, 0) as waiting, coalesce(running.tasks, 0) as running,
    case when waiting.tasks > 0 then greatest(0, extract(epoch from now() - waiting.since)) end::double precision
      as oldest_age_s
  from unnest($1::text[]) with ordinality as known (lane, place)
  left join waiting using (lane)
  left join running using (lane)
  order by known.place`;

/** Tells of every lane how many tasks wait and run, and how long the oldest waits. */
export async function listQueues({ sql }: Pick<Database, 'sql'>): Promise<QueueList> {
  const rows = await sql<QueueList['items'][number]>(LIST, [LANES], 'list_queues');
  return { items: rows.map((row) => ({ ...row })), next_cursor: null };
}

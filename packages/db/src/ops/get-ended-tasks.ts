import type { EndedTasks, EndedWindow } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

/** How long a window is and in which stretches it is told, in seconds. */
const WINDOWS = {
  hour: { window_s: 3600, bucket_s: 60 },
  day: { window_s: 86_400, bucket_s: 1800 },
} as const satisfies Record<EndedWindow, object>;

// From the index alone, which is why no other column is asked for; planned anew each time, for how far back it goes
// decides whether the index is worth it.
const GET = `
  with ended as (
    select date_bin($2::double precision * interval '1 second', finished_at, timestamptz 'epoch') as bucket, kind,
      status, count(*)::int as tasks, count(started_at)::int as begun,
      extract(epoch from sum(finished_at - started_at)) as sum_s
    from roadwright.task
    where finished_at > now() - $1::double precision * interval '1 second'
    group by bucket, kind, status
  )
  select roadwright.utc_text(bucket) as at, kind, status, tasks, begun,
    coalesce(sum_s, 0)::double precision as sum_s
  from ended
  order by bucket, kind, status`;

type Ended = EndedTasks['totals'][number];
interface EndedRow extends Omit<Ended, 'mean_s'> {
  readonly at: string;
  /** Tasks of them that a worker had claimed. */
  readonly begun: number;
  readonly sum_s: number;
}

/** Tells how many tasks ended of late and how long they took, by kind and status. */
export async function getEndedTasks(
  { sql }: Pick<Database, 'sql'>,
  window: EndedWindow,
): Promise<EndedTasks> {
  const { window_s, bucket_s } = WINDOWS[window];
  const rows = await sql<EndedRow>(GET, [window_s, bucket_s]);
  const alike = Map.groupBy(rows, ({ kind, status }) => `${kind} ${status}`);
  const totals = [...alike].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    window,
    bucket_s,
    totals: totals.flatMap(([, rows]) => sumUp(rows)),
    items: rows.map((row) => ({ at: row.at, ...toEnded(row) })),
    next_cursor: null,
  };
}

function sumUp(rows: readonly EndedRow[]): Ended[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const add = (sum: EndedRow, { tasks, begun, sum_s }: EndedRow): EndedRow => ({
    ...sum,
    tasks: sum.tasks + tasks,
    begun: sum.begun + begun,
    sum_s: sum.sum_s + sum_s,
  });
  return [toEnded(others.reduce(add, first))];
}

const toEnded = ({ kind, status, tasks, begun, sum_s }: EndedRow): Ended => ({
  kind,
  status,
  tasks,
  mean_s: begun === 0 ? null : sum_s / begun,
});

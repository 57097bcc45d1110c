import type { EventType } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

/** An event as the finished text that every reader is sent. */
export interface EventFrame {
  readonly task_id: string;
  readonly seq: number;
  readonly type: EventType;
  /** When it happened, in milliseconds since 1970. */
  readonly at_ms: number;
  /** JSON text: `{type, task_id, seq, at, …}`. */
  readonly frame: string;
}

/** A task whose events somebody waits for. */
export interface WatchedTask {
  readonly task_id: string;
  /** Number of the last event that is known already. */
  readonly after: number;
}

/** What a look at watched tasks brought. */
export interface News {
  /** By task and number, without a gap. */
  readonly frames: readonly EventFrame[];
  /** Tasks that are no more: they were deleted with all their events, and none will ever come. */
  readonly gone: readonly string[];
}

// A task is looked for only where it has nothing new. The comparison, unlike `exists`, is never made with a list of
// all tasks.
const LIST = `
  select watched.task_id, fresh.seq, fresh.type, fresh.at_ms, fresh.frame
  from unnest($1::uuid[], $2::int[]) as watched (task_id, after)
  left join lateral (
    select event.seq, event.type, (extract(epoch from event.at) * 1000)::double precision as at_ms,
      roadwright.event_frame(event) as frame
    from roadwright.event
    where event.task_id = watched.task_id and event.seq > watched.after
    order by event.seq
    limit $3::int
  ) as fresh on true
  where fresh.seq is not null
    or (select task.task_id from roadwright.task where task.task_id = watched.task_id) is null
  order by watched.task_id, fresh.seq`;

type Row = EventFrame | { readonly task_id: string; readonly seq: null };

/**
 * Lists what is new for all these tasks at once, at most `limit` frames of each; so a task with a long history keeps
 * nobody from the news of another. A task with so many frames may have more.
 */
export async function listNewEvents(
  { sql }: Pick<Database, 'sql'>,
  watched: readonly WatchedTask[],
  limit: number,
): Promise<News> {
  const task_ids = watched.map(({ task_id }) => task_id);
  const afters = watched.map(({ after }) => after);
  const rows = await sql<Row>(LIST, [task_ids, afters, limit], 'list_new_events');
  return {
    frames: rows.filter((row) => row.seq !== null),
    gone: rows.flatMap(({ task_id, seq }) => (seq === null ? [task_id] : [])),
  };
}

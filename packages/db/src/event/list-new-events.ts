import type { EventType } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

/** An event as the finished text that every reader is sent. */
export interface EventFrame {
  readonly task_id: string;
  readonly seq: number;
  readonly type: EventType;
  /** JSON text: `{type, task_id, seq, at, …}`. */
  readonly frame: string;
}

/** A task whose events somebody waits for. */
export interface WatchedTask {
  readonly task_id: string;
  /** Number of the last event that is known already. */
  readonly after: number;
}

const LIST = `
  select fresh.task_id, fresh.seq, fresh.type, fresh.frame
  from unnest($1::uuid[], $2::int[]) as watched (task_id, after)
  cross join lateral (
    select event.task_id, event.seq, event.type, roadwright.event_frame(event) as frame
    from roadwright.event
    where event.task_id = watched.task_id and event.seq > watched.after
    order by event.seq
    limit $3::int
  ) as fresh
  order by fresh.task_id, fresh.seq`;

/**
 * Lists what is new for all these tasks at once, by task and number, at most `limit` frames of each; so a task with
 * a long history keeps nobody from the news of another. A task with so many frames may have more.
 */
export function listNewEvents(
  { sql }: Pick<Database, 'sql'>,
  watched: readonly WatchedTask[],
  limit: number,
): Promise<EventFrame[]> {
  const task_ids = watched.map(({ task_id }) => task_id);
  const afters = watched.map(({ after }) => after);
  return sql<EventFrame>(LIST, [task_ids, afters, limit], 'list_new_events');
}

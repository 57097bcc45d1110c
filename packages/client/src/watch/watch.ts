import type { EventPage, TaskView } from '@roadwright/domain';
import { readJson, send } from '../transport/send.ts';
import { route, type Transport } from '../transport/transport.ts';
import type { Connection } from './connection.ts';
import type { Cursor } from './cursor.ts';

/** All that one running watch needs and knows. */
export interface Watch {
  readonly transport: Transport;
  readonly task_id: string;
  readonly cursor: Cursor;
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
  readonly report: (connection: Connection) => void;
}

/** Events asked for at once. */
export const PAGE_SIZE = 500;

export const eventsPath = (task_id: string): string => route`/api/v1/tasks/${task_id}/events`;

/** Reads the stored events behind the cursor; one try only, because the watch has retries of its own. */
export function readPage({ transport, task_id, cursor, signal }: Watch): Promise<EventPage> {
  const query = { after: cursor.seq, limit: PAGE_SIZE };
  return send(transport, { path: eventsPath(task_id), query, signal }, readJson<EventPage>);
}

/** Whether the task has ended and every event of it was given out: then a quiet stream will stay quiet. */
export async function isOver({ transport, task_id, cursor, signal }: Watch): Promise<boolean> {
  const path = route`/api/v1/tasks/${task_id}`;
  const task = await send(transport, { path, signal }, readJson<TaskView>);
  return task.finished_at !== null && task.last_seq <= cursor.seq;
}

import { isTerminalEvent, type TaskEvent } from '@roadwright/domain';

/** How far one watcher has read. */
export interface Cursor {
  /** Number of the last event given out. */
  seq: number;
  /** Whether no further event can come. */
  ended: boolean;
}

/**
 * Gives out a page of what is stored, as `takeNext` does. Of a task that ended long ago only the last event is: those
 * before it were deleted, and are passed over.
 */
export function* takeStored(cursor: Cursor, page: readonly TaskEvent[]): Generator<TaskEvent, boolean> {
  const [only, ...more] = page;
  if (only !== undefined && more.length === 0 && isTerminalEvent(only)) {
    cursor.seq = Math.max(cursor.seq, only.seq - 1);
  }
  return yield* takeNext(cursor, page);
}

/**
 * Gives out those events that are next in line and moves the cursor past them; what was seen before is dropped.
 * Returns false, without giving out the rest, when an event is missing before the next one.
 */
export function* takeNext(cursor: Cursor, events: readonly TaskEvent[]): Generator<TaskEvent, boolean> {
  for (const event of events) {
    if (cursor.ended) return true;
    if (event.seq <= cursor.seq) continue;
    if (event.seq !== cursor.seq + 1) return false;
    cursor.seq = event.seq;
    cursor.ended = isTerminalEvent(event);
    yield event;
  }
  return true;
}

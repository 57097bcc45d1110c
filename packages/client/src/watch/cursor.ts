import { isTerminalEvent, type TaskEvent } from '@roadwright/domain';

/** How far one watcher has read. */
export interface Cursor {
  /** Number of the last event given out. */
  seq: number;
  /** Whether no further event can come. */
  ended: boolean;
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

import type { Sql } from '../database/sql.ts';
import { forgetCalls } from './forget-calls.ts';
import { trimEvents } from './trim-events.ts';

/** For how many days something is kept; 0 for ever. */
export interface Retention {
  /** Events of a task after its end; its last one stays. */
  readonly events_days: number;
  /** Calls of the language model, one by one. */
  readonly calls_days: number;
}

/** What is kept where nobody says for how long. */
export const FOR_EVER: Retention = { events_days: 0, calls_days: 0 };

/** Deletes one batch of each that is older than it is to be kept. */
export async function keepWithin(
  sql: Sql,
  { events_days, calls_days }: Retention,
  onForgotten: (table: string, rows: number) => void,
): Promise<void> {
  if (events_days > 0) onForgotten('event', await trimEvents(sql, events_days));
  if (calls_days > 0) onForgotten('llm_call', await forgetCalls(sql, calls_days));
}

import type { Database } from '@roadwright/db';
import type { ClaimedTask, TaskWrite } from '@roadwright/domain';

/** What one task has to store at one moment. */
export interface Flush {
  readonly task: ClaimedTask;
  readonly write: TaskWrite;
}

/** Stores the flushes of different tasks, each wholly or not at all. @throws Error when one was not stored */
type Writer = (flushes: readonly Flush[]) => Promise<void>;

/** Makes what stores flushes in this database. */
export type CreateWriter = (database: Database) => Writer;

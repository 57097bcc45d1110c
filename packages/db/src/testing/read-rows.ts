import type { Database } from '../database/database.ts';

/** An event as it is stored. */
export interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly data: string;
}

/** Reads a task's events as they are stored. */
export const readEvents = ({ sql }: Database, task_id: string): Promise<EventRow[]> =>
  sql<EventRow>('select seq, type, data from roadwright.event where task_id = $1::uuid order by seq', [
    task_id,
  ]);

/** A job as graphile-worker shows it. */
export interface JobRow {
  readonly key: string | null;
  readonly task_identifier: string;
  readonly priority: number;
  readonly locked_by: string | null;
}

/** Reads the jobs in the order in which graphile-worker gives them out. */
export const readJobs = ({ sql }: Database): Promise<JobRow[]> =>
  sql<JobRow>(
    'select key, task_identifier, priority, locked_by from graphile_worker.jobs order by priority, run_at, id',
    [],
  );

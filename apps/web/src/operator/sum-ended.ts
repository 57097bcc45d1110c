import type { EndedTasks } from '@roadwright/domain';

/** What ended, in two figures; each null where nothing tells. */
export interface EndedSummary {
  readonly tasks: number;
  /** 0 to 1: how many of those that nobody cancelled are complete. */
  readonly success: number | null;
  readonly mean_s: number | null;
}

type Ended = Pick<EndedTasks['totals'][number], 'status' | 'tasks' | 'mean_s'>;

/** Sums up what ended; a cancelled task is neither a success nor a failure. */
export function sumEnded(rows: readonly Ended[]): EndedSummary {
  const judged = rows.filter(({ status }) => status !== 'cancelled');
  const tasks = count(rows);
  const decided = count(judged);
  const complete = count(judged.filter(({ status }) => status === 'completed'));
  const timed = rows.filter(({ mean_s }) => mean_s !== null);
  const seconds = timed.reduce((total, { tasks: each, mean_s }) => total + each * (mean_s ?? 0), 0);
  return {
    tasks,
    success: decided === 0 ? null : complete / decided,
    mean_s: timed.length === 0 ? null : seconds / count(timed),
  };
}

const count = (rows: readonly Ended[]): number => rows.reduce((total, { tasks }) => total + tasks, 0);

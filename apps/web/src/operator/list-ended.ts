import type { EndedTasks } from '@roadwright/domain';
import { sumEnded } from './sum-ended.ts';

/** What ended in each stretch of a window, as columns of one length. */
export interface EndedColumns {
  /** Milliseconds since 1970 where each stretch begins, growing. */
  readonly times: readonly number[];
  readonly completed: readonly number[];
  readonly others: readonly number[];
  /** Seconds; null where nothing ended that had begun. */
  readonly mean_s: readonly (number | null)[];
}

/** Lists the stretches from the one before anything ended to the present one, those without anything among them. */
export function listEnded(
  { items, bucket_s }: Pick<EndedTasks, 'items' | 'bucket_s'>,
  now: number,
): EndedColumns {
  const step = bucket_s * 1000;
  const byTime = Map.groupBy(items, ({ at }) => Date.parse(at));
  const first = Math.min(...byTime.keys()) - step;
  const length = byTime.size === 0 ? 0 : Math.max(1, Math.floor((now - first) / step) + 1);
  const times = Array.from({ length }, (_, index) => first + index * step);
  const stretches = times.map((time) => byTime.get(time) ?? []);
  const count = (index: number, done: boolean) =>
    sumEnded((stretches[index] ?? []).filter(({ status }) => (status === 'completed') === done)).tasks;
  return {
    times,
    completed: times.map((_, index) => count(index, true)),
    others: times.map((_, index) => count(index, false)),
    mean_s: stretches.map((rows) => sumEnded(rows).mean_s),
  };
}

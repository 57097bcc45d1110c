import type pg from 'pg';
import type { EndedTask } from '../edge/ended-task.ts';

/** Told of what a pool does, for the metrics. */
export interface PoolObserver {
  /** A connection came back after so long in one caller's hands. */
  onRelease?(held_ms: number): void;
  /** A caller waited in vain for a connection. */
  onTimeout?(): void;
}

/** Told of what a database does, for the metrics. */
export interface DatabaseObserver extends PoolObserver {
  /** A statement of this process has ended a task. */
  onTaskEnd?(ended: EndedTask): void;
}

/** Measures how long connections are held. */
export function observePool(pool: pg.Pool, { onRelease }: PoolObserver): void {
  if (onRelease === undefined) return;
  const since = new WeakMap<object, number>();
  pool.on('acquire', (client) => since.set(client, performance.now()));
  pool.on('release', (_error: unknown, client: object) => {
    const start = since.get(client);
    if (start !== undefined) onRelease(performance.now() - start);
  });
}

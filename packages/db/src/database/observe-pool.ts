import type pg from 'pg';

/** Told of what a pool does, for the metrics. */
export interface PoolObserver {
  /** A connection came back after so long in one caller's hands. */
  onRelease?(held_ms: number): void;
  /** A caller waited in vain for a connection. */
  onTimeout?(): void;
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

import type { Metrics } from './metrics.ts';

/** Measures how a pool's connections are used; hand it to the database as its observer. */
export const observePool = (metrics: Metrics, pool: string) => ({
  onRelease: (held_ms: number): void => metrics.db_connection_hold_seconds.observe({ pool }, held_ms / 1000),
  onTimeout: (): void => metrics.db_pool_connection_timeouts_total.inc({ pool }),
});

/** Counts what the pipeline commits; hand it to the pipeline as its observer. */
export const observeGeneration = (metrics: Metrics) => ({
  onFlush: (rows: number): void => metrics.writer_flush_rows.observe(rows),
  onArtifact: (content_type: string): void => metrics.artifacts_written_total.inc({ kind: content_type }),
});

/** Counts what a worker's sweeps find; its function is what the lanes call. */
export const observeLanes = (metrics: Metrics) => ({
  onTakeover: (tasks: number): void => metrics.task_takeovers_total.inc(tasks),
});

/** Counts what the ledger could not keep; its function is what the ledger calls. */
export const observeLedger = (metrics: Metrics) => ({
  onDropped: (attempts: number): void => metrics.llm_ledger_dropped_total.inc(attempts),
});

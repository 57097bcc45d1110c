import type { Metrics } from './metrics.ts';

const observePool = (metrics: Metrics, pool: string) => ({
  onRelease: (held_ms: number): void => metrics.db_connection_hold_seconds.observe({ pool }, held_ms / 1000),
  onTimeout: (): void => metrics.db_pool_connection_timeouts_total.inc({ pool }),
});

interface EndedTask {
  readonly kind: string;
  readonly status: string;
  /** null for one that nobody had begun. */
  readonly duration_s: number | null;
}

/** Measures what a database does and which tasks end through it; hand it to the database as its observer. */
export const observeDatabase = (metrics: Metrics, pool: string) => ({
  ...observePool(metrics, pool),
  onTaskEnd: ({ kind, status, duration_s }: EndedTask): void => {
    metrics.task_finished_total.inc({ kind, status });
    if (duration_s !== null) metrics.task_duration_seconds.observe({ kind, status }, duration_s);
  },
});

interface JudgedPiece {
  readonly content_type: string;
  readonly outcome: 'clean' | 'warning' | 'blocking';
  /** One for each link of a reading list. */
  readonly link_states: readonly string[];
}

/** Counts what the pipeline commits; hand it to the pipeline as its observer. */
export const observeGeneration = (metrics: Metrics) => ({
  onFlush: (rows: number): void => metrics.writer_flush_rows.observe(rows),
  onArtifact: (content_type: string): void => metrics.artifacts_written_total.inc({ kind: content_type }),
  onVerdict: ({ content_type, outcome, link_states }: JudgedPiece): void => {
    metrics.verdicts_total.inc({ content_type, outcome });
    for (const state of link_states) metrics.links_checked_total.inc({ state });
  },
});

/** Counts what a worker's sweeps find; its function is what the lanes call. */
export const observeLanes = (metrics: Metrics) => ({
  onTakeover: (tasks: number): void => metrics.task_takeovers_total.inc(tasks),
  onForgotten: (table: string, rows: number): void => metrics.rows_deleted_total.inc({ table }, rows),
});

/** Counts what the ledger could not keep; its function is what the ledger calls. */
export const observeLedger = (metrics: Metrics) => ({
  onDropped: (attempts: number): void => metrics.llm_ledger_dropped_total.inc(attempts),
});

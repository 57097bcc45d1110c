import type { Metrics } from './metrics.ts';

interface Attempt {
  readonly step: string;
  readonly model: string;
  readonly outcome: string;
  readonly duration_ms: number;
  readonly tokens: { readonly input_tokens: number; readonly output_tokens: number };
}

/** Counts attempts at the language model; hand it to the client as its observer. */
export const observeLlm = (metrics: Metrics) => ({
  onAttempt({ step, model, outcome, duration_ms, tokens }: Attempt): void {
    metrics.llm_calls_total.inc({ model, step, outcome });
    metrics.llm_call_duration_seconds.observe({ model, step }, duration_ms / 1000);
    metrics.llm_tokens_total.inc({ model, direction: 'input' }, tokens.input_tokens);
    metrics.llm_tokens_total.inc({ model, direction: 'output' }, tokens.output_tokens);
  },
});

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

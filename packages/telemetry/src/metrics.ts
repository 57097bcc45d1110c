import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

// From a fast read to a long tutorial; half-decades keep a quantile within a factor of two.
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

/** The metrics of one process, under the names that dashboards and alerts know. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    http_request_duration_seconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of its answer',
      labelNames: ['route', 'method', 'status'] as const,
      buckets: SECONDS,
      registers,
    }),
    event_clients: new Gauge({ name: 'event_clients', help: 'Open event streams', registers }),
    artifacts_written_total: new Counter({
      name: 'artifacts_written_total',
      help: 'Artifacts that were committed',
      labelNames: ['kind'] as const,
      registers,
    }),
    writer_flush_rows: new Histogram({
      name: 'writer_flush_rows',
      help: 'Rows that one flush stored',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    }),
    llm_calls_total: new Counter({
      name: 'llm_calls_total',
      help: 'Attempts at the language model',
      labelNames: ['model', 'step', 'outcome'] as const,
      registers,
    }),
    llm_call_duration_seconds: new Histogram({
      name: 'llm_call_duration_seconds',
      help: 'Time of one attempt at the language model',
      labelNames: ['model', 'step'] as const,
      buckets: SECONDS,
      registers,
    }),
    llm_tokens_total: new Counter({
      name: 'llm_tokens_total',
      help: 'Tokens sent and received',
      labelNames: ['model', 'direction'] as const,
      registers,
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

/** Figures of one connection pool, read when the metrics are scraped. */
export interface PoolFigures {
  readonly size: number;
  readonly in_use: number;
  readonly waiting: number;
}

/** Exports a pool's live figures as `db_pool_*`. */
export function exportPool(metrics: Metrics, pool: string, read: () => PoolFigures): void {
  const gauge = (name: string, help: string, pick: (figures: PoolFigures) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['pool'] as const,
      registers: [metrics.registry],
      collect() {
        this.set({ pool }, pick(read()));
      },
    });
  gauge('db_pool_connections_in_use', 'Connections that a caller holds', ({ in_use }) => in_use);
  gauge('db_pool_size', 'Connections that are open', ({ size }) => size);
  gauge('db_pool_waiting', 'Callers that wait for a connection', ({ waiting }) => waiting);
}

/** How many tasks a lane of this process runs, and may run at once. */
export interface LaneFigures {
  readonly lane: string;
  readonly busy: number;
  readonly capacity: number;
}

/** Exports the lanes' live figures as `worker_busy` and `worker_capacity`. */
export function exportLanes(metrics: Metrics, read: () => readonly LaneFigures[]): void {
  const gauge = (name: string, help: string, pick: (figures: LaneFigures) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['lane'] as const,
      registers: [metrics.registry],
      collect() {
        for (const figures of read()) this.set({ lane: figures.lane }, pick(figures));
      },
    });
  gauge('worker_busy', 'Tasks at work', ({ busy }) => busy);
  gauge('worker_capacity', 'Tasks that may be at work at once', ({ capacity }) => capacity);
}

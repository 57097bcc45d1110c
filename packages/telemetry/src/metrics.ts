import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { createLlmMetrics } from './llm-metrics.ts';
import { SECONDS } from './seconds.ts';
import { readVersion } from './version.ts';

// From a lookup of one work to a course that waited for a person; 2100 is where an alert begins.
const TASK_SECONDS = [1, 2.5, 5, 10, 30, 60, 120, 300, 600, 900, 1200, 1800, 2100, 3600, 14_400, 86_400];

// From a wake-up at once to a poll that had to stand in for several.
const LAG_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Figures of one connection pool, read when the metrics are scraped. */
export interface PoolFigures {
  readonly size: number;
  readonly in_use: number;
  readonly waiting: number;
  readonly max: number;
}

/** How many tasks a lane of this process runs, and may run at once. */
export interface LaneFigures {
  readonly lane: string;
  readonly busy: number;
  readonly capacity: number;
}

/** The metrics of one process, under the names that dashboards and alerts know. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  tellBuild(registers);
  return {
    registry,
    pools: new Map<string, () => PoolFigures>(),
    http_request_duration_seconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of its answer',
      labelNames: ['route', 'method', 'status'] as const,
      buckets: SECONDS,
      registers,
    }),
    db_connection_hold_seconds: new Histogram({
      name: 'db_connection_hold_seconds',
      help: 'Time that a caller kept a connection',
      labelNames: ['pool'] as const,
      buckets: SECONDS,
      registers,
    }),
    db_pool_connection_timeouts_total: new Counter({
      name: 'db_pool_connection_timeouts_total',
      help: 'Callers that waited in vain for a connection',
      labelNames: ['pool'] as const,
      registers,
    }),
    event_clients: new Gauge({ name: 'event_clients', help: 'Open event streams', registers }),
    event_lag_seconds: new Histogram({
      name: 'event_lag_seconds',
      help: 'Time from an event to its hand-over to the readers who wait for it',
      buckets: LAG_SECONDS,
      registers,
    }),
    task_takeovers_total: new Counter({
      name: 'task_takeovers_total',
      help: 'Tasks that this process took away from workers that died or fell silent',
      registers,
    }),
    rows_deleted_total: new Counter({
      name: 'rows_deleted_total',
      help: 'Rows that the sweeps of this process have deleted because they were old',
      labelNames: ['table'] as const,
      registers,
    }),
    task_finished_total: new Counter({
      name: 'task_finished_total',
      help: 'Tasks that this process has ended',
      labelNames: ['kind', 'status'] as const,
      registers,
    }),
    task_duration_seconds: new Histogram({
      name: 'task_duration_seconds',
      help: 'Time from the first claim of a task to its end, waits for a person among it',
      labelNames: ['kind', 'status'] as const,
      buckets: TASK_SECONDS,
      registers,
    }),
    verdicts_total: new Counter({
      name: 'verdicts_total',
      help: 'Verdicts on artifacts: clean, with warnings only, or with something that would mislead a learner',
      labelNames: ['content_type', 'outcome'] as const,
      registers,
    }),
    links_checked_total: new Counter({
      name: 'links_checked_total',
      help: 'Links of reading lists by what was found at them',
      labelNames: ['state'] as const,
      registers,
    }),
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
    ...createLlmMetrics(registers),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

function tellBuild(registers: Registry[]): void {
  const build = { version: readVersion(), node: process.versions.node };
  new Gauge({
    name: 'roadwright_build_info',
    help: 'Always 1; what runs stands in its labels',
    labelNames: Object.keys(build),
    registers,
  }).set(build, 1);
}

/** Exports a pool's live figures as `db_pool_*`; a process may have several. */
export function exportPool({ registry, pools }: Metrics, pool: string, read: () => PoolFigures): void {
  pools.set(pool, read);
  if (pools.size > 1) return;
  const exportFigure = (name: string, help: string, pick: (figures: PoolFigures) => number) =>
    exportEach(registry, { name, help, label: 'pool' }, () =>
      [...pools].map(([key, figures]) => [key, pick(figures())]),
    );
  exportFigure('db_pool_connections_in_use', 'Connections that a caller holds', ({ in_use }) => in_use);
  exportFigure('db_pool_size', 'Connections that are open', ({ size }) => size);
  exportFigure('db_pool_max', 'Connections that may be open', ({ max }) => max);
  exportFigure('db_pool_waiting', 'Callers that wait for a connection', ({ waiting }) => waiting);
}

/** How a process paces its calls to one class of models. */
export interface PaceFigures {
  readonly model: string;
  readonly in_flight: number;
  /** How many may be in flight at once, now. */
  readonly limit: number;
}

/** Exports the pacing's live figures as `llm_in_flight` and `llm_concurrency_limit`. */
export function exportPace({ registry }: Metrics, read: () => readonly PaceFigures[]): void {
  const exportFigure = (name: string, help: string, pick: (figures: PaceFigures) => number) =>
    exportEach(registry, { name, help, label: 'model' }, () =>
      [...Map.groupBy(read(), ({ model }) => model)].map(([model, alike]) => [
        model,
        alike.reduce((sum, figures) => sum + pick(figures), 0),
      ]),
    );
  exportFigure('llm_in_flight', 'Attempts under way', ({ in_flight }) => in_flight);
  exportFigure('llm_concurrency_limit', 'Attempts that may be under way at once', ({ limit }) => limit);
}

/** Exports the lanes' live figures as `worker_busy` and `worker_capacity`. */
export function exportLanes({ registry }: Metrics, read: () => readonly LaneFigures[]): void {
  const exportFigure = (name: string, help: string, pick: (figures: LaneFigures) => number) =>
    exportEach(registry, { name, help, label: 'lane' }, () =>
      read().map((figures) => [figures.lane, pick(figures)]),
    );
  exportFigure('worker_busy', 'Tasks at work', ({ busy }) => busy);
  exportFigure('worker_capacity', 'Tasks that may be at work at once', ({ capacity }) => capacity);
}

/** How many tasks wait in a lane and run, and how long the oldest waits. */
interface QueueFigures {
  readonly lane: string;
  readonly waiting: number;
  readonly running: number;
  /** null where none waits. */
  readonly oldest_age_s: number | null;
}

/**
 * Exports the lanes' queues as `queue_jobs` and `queue_oldest_age_seconds`, read once for each scrape; one that cannot
 * be read is left out, so that the other metrics are there when the database is not.
 */
export function exportQueues({ registry }: Metrics, read: () => Promise<readonly QueueFigures[]>): void {
  let reading: Promise<readonly QueueFigures[]> | null = null;
  // Both gauges are collected at once: the first one reads for the other.
  const share = () => {
    reading ??= read()
      .catch(() => [])
      .finally(() => {
        reading = null;
      });
    return reading;
  };
  new Gauge({
    name: 'queue_oldest_age_seconds',
    help: 'How long the task waits that waits longest',
    labelNames: ['lane'],
    registers: [registry],
    async collect() {
      const lanes = await share();
      this.reset();
      for (const { lane, oldest_age_s } of lanes) this.set({ lane }, oldest_age_s ?? 0);
    },
  });
  new Gauge({
    name: 'queue_jobs',
    help: 'Tasks of a lane that wait or run',
    labelNames: ['lane', 'state'],
    registers: [registry],
    async collect() {
      const lanes = await share();
      this.reset();
      for (const { lane, waiting, running } of lanes) {
        this.set({ lane, state: 'waiting' }, waiting);
        this.set({ lane, state: 'running' }, running);
      }
    },
  });
}

interface Exported {
  readonly name: string;
  readonly help: string;
  readonly label: string;
}

/** A gauge whose values are read anew at each scrape. */
function exportEach(
  registry: Registry,
  { name, help, label }: Exported,
  read: () => [string, number][],
): void {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      for (const [key, value] of read()) this.set({ [label]: key }, value);
    },
  });
}

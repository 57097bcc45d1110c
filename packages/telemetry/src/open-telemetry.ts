import { createLogger, type Log } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { openTracer, type TracingSettings } from './trace/open-tracer.ts';
import type { Tracer } from './trace/tracer.ts';

/** What a process's configuration says of how it is watched. */
interface TelemetrySettings {
  readonly log_level: string;
  /** What no log may say. */
  readonly secrets: readonly string[];
  /** null where nothing is traced. */
  readonly tracing: TracingSettings | null;
}

/** How a process is watched. */
export interface Telemetry {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
  /** Sends the traces that are left, for a few seconds at most. */
  close(): Promise<void>;
}

/**
 * Opens the log, the metrics and the traces of a process; a line that belongs to a trace says so.
 *
 * @param name - `api` or `worker`
 */
export async function openTelemetry(
  name: string,
  { log_level: level, secrets, tracing }: TelemetrySettings,
): Promise<Telemetry> {
  const { tracer, close } = await openTracer(tracing, {
    service: `roadwright-${name}`,
    onFault: (error) => log.warn({ error }, 'trace_export_failed'),
  });
  const log = createLogger({ name, level, secrets, readFacts: () => tracer.ids });
  return { log, metrics: createMetrics(), tracer, close };
}

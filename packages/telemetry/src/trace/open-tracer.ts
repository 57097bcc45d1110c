import { noTracer, type Tracer } from './tracer.ts';

type Sampling =
  | 'always_on'
  | 'always_off'
  | 'traceidratio'
  | 'parentbased_always_on'
  | 'parentbased_always_off'
  | 'parentbased_traceidratio';

/** Where traces go, and how many of them. */
export interface TracingSettings {
  readonly url: string;
  readonly protocol: 'http/protobuf' | 'http/json';
  readonly sampler: Sampling;
  /** Share of traces that a ratio keeps. */
  readonly ratio: number;
  /** How long spans are gathered, and how many may wait. */
  readonly delay_ms: number;
  readonly most_waiting: number;
}

export interface TracingParts {
  /** Names the process's part of the system: `roadwright-api`. */
  readonly service: string;
  /** Told why spans did not arrive. */
  readonly onFault: (error: unknown) => void;
}

export interface OpenedTracer {
  readonly tracer: Tracer;
  /** Sends what is left, for a few seconds at most. */
  close(): Promise<void>;
}

/** Opens the traces of a process; without settings nothing is traced, and nothing of OpenTelemetry is loaded. */
export async function openTracer(
  settings: TracingSettings | null,
  parts: TracingParts,
): Promise<OpenedTracer> {
  if (settings === null) return { tracer: noTracer, close: async () => undefined };
  const { startOpenTelemetry } = await import('./start-open-telemetry.ts');
  return await startOpenTelemetry(settings, parts);
}

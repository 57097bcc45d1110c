import { AsyncLocalStorage } from 'node:async_hooks';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { readVersion } from '../version.ts';
import { createTracer } from './create-tracer.ts';
import type { OpenedTracer, TracingParts, TracingSettings } from './open-tracer.ts';

/** A collector that is away must not hold up a process that ends. */
const CLOSE_MS = 3000;
const QUIET_MS = 60_000;

/** Starts OpenTelemetry, for this process alone: nothing of it is global. */
export async function startOpenTelemetry(
  settings: TracingSettings,
  { service, onFault }: TracingParts,
): Promise<OpenedTracer> {
  const exporter = tellFaults(await createExporter(settings), onFault);
  const version = readVersion();
  const own = resourceFromAttributes({
    'service.name': service,
    'service.namespace': 'roadwright',
    'service.version': version,
    'service.instance.id': crypto.randomUUID(),
  });
  const provider = new TracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    sampler: createSampler(settings),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        scheduledDelayMillis: settings.delay_ms,
        maxQueueSize: settings.most_waiting,
        maxExportBatchSize: Math.min(512, settings.most_waiting),
        exportTimeoutMillis: 10_000,
      }),
    ],
  });
  return {
    tracer: createTracer(provider.getTracer('roadwright', version)),
    close: () => Promise.race([provider.shutdown().catch(onFault), waitAtMost(CLOSE_MS)]),
  };
}

/** Headers, certificates, compression and time limits it reads from the standard variables by itself. */
async function createExporter({ url, protocol }: TracingSettings): Promise<SpanExporter> {
  const { OTLPTraceExporter } =
    protocol === 'http/json'
      ? await import('@opentelemetry/exporter-trace-otlp-http')
      : await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter({ url });
}

/** The library keeps quiet about spans that nobody took; a line a minute is enough while that lasts. */
function tellFaults(exporter: SpanExporter, onFault: TracingParts['onFault']): SpanExporter {
  // Spans of many requests are sent together, in the context of whichever ended first.
  const outside = AsyncLocalStorage.snapshot();
  let quiet_until = 0;
  const tell = (error: unknown) => {
    const now = performance.now();
    if (now < quiet_until) return;
    quiet_until = now + QUIET_MS;
    outside(() => onFault(error));
  };
  return {
    export: (spans, onResult) =>
      exporter.export(spans, (result) => {
        if (result.code !== 0) tell(result.error);
        onResult(result);
      }),
    forceFlush: async () => await exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

function createSampler({ sampler, ratio }: TracingSettings): Sampler {
  const roots = {
    always_on: () => new AlwaysOnSampler(),
    always_off: () => new AlwaysOffSampler(),
    traceidratio: () => new TraceIdRatioBasedSampler(ratio),
  };
  switch (sampler) {
    case 'parentbased_always_on':
      return new ParentBasedSampler({ root: roots.always_on() });
    case 'parentbased_always_off':
      return new ParentBasedSampler({ root: roots.always_off() });
    case 'parentbased_traceidratio':
      return new ParentBasedSampler({ root: roots.traceidratio() });
    default:
      return roots[sampler]();
  }
}

const waitAtMost = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });

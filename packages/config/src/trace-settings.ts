import { z } from 'zod';
import { httpUrl, integer } from './variables.ts';

const protocol = z.enum(['http/protobuf', 'http/json'], {
  error: 'http/protobuf or http/json is needed; gRPC is not spoken, and collectors take HTTP at port 4318',
});

/** Standard names (OpenTelemetry, "Environment Variable Specification"); the library reads those of its headers itself. */
export const traceVariables = {
  OTEL_SDK_DISABLED: z.string().default('false'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], { error: 'otlp or none is needed' }).default('otlp'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpUrl.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: protocol.default('http/protobuf'),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: protocol.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional(),
  OTEL_EXPORTER_OTLP_TRACES_HEADERS: z.string().optional(),
  OTEL_TRACES_SAMPLER: z
    .enum(
      [
        'always_on',
        'always_off',
        'traceidratio',
        'parentbased_always_on',
        'parentbased_always_off',
        'parentbased_traceidratio',
      ],
      { error: 'always_on, always_off, traceidratio, or one of them after parentbased_, is needed' },
    )
    .default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: 'a number from 0 to 1 is needed' })
    .min(0, 'at least 0')
    .max(1, 'at most 1')
    .default(1),
  OTEL_BSP_SCHEDULE_DELAY: integer(1, 600_000).default(5000),
  OTEL_BSP_MAX_QUEUE_SIZE: integer(1, 1_000_000).default(8192),
};

type TraceVariables = z.output<z.ZodObject<typeof traceVariables>>;

/** Gathers where traces go; null where none are wanted, which is so without an endpoint. */
export function createTraceSettings(read: TraceVariables) {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = read;
  const off = read.OTEL_SDK_DISABLED.toLowerCase() === 'true' || read.OTEL_TRACES_EXPORTER === 'none';
  const url = own ?? (base && `${base}/v1/traces`);
  if (off || url === undefined) return null;
  return {
    url,
    protocol: read.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? read.OTEL_EXPORTER_OTLP_PROTOCOL,
    sampler: read.OTEL_TRACES_SAMPLER,
    ratio: read.OTEL_TRACES_SAMPLER_ARG,
    delay_ms: read.OTEL_BSP_SCHEDULE_DELAY,
    most_waiting: read.OTEL_BSP_MAX_QUEUE_SIZE,
  };
}

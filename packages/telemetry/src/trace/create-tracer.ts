import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  type Span as OpenSpan,
  type Tracer as OpenTracer,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { parseTraceparent } from './parse-traceparent.ts';
import { noSpan, type Span, type SpanOptions, type Tracer } from './tracer.ts';

const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
} as const;

/** Creates the house's tracer over one of OpenTelemetry's; which span is around whom is its own knowledge. */
export function createTracer(open: OpenTracer): Tracer {
  const around = new AsyncLocalStorage<Context>();
  const findSpan = () => trace.getSpan(around.getStore() ?? ROOT_CONTEXT);

  function start(name: string, { kind = 'internal', attributes = {}, parent, start_ms }: SpanOptions) {
    const context = (parent ? toContext(parent) : around.getStore()) ?? ROOT_CONTEXT;
    const times = start_ms === undefined ? {} : { startTime: start_ms };
    const span = open.startSpan(
      name,
      { kind: KINDS[kind], attributes: { ...attributes }, ...times },
      context,
    );
    return { span, context: trace.setSpan(context, span) };
  }

  async function run<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T> {
    const { span, context } = start(name, options);
    try {
      return await around.run(context, () => work(toSpan(span)));
    } catch (error) {
      toSpan(span).fail(findErrorType(error));
      throw error;
    } finally {
      span.end();
    }
  }

  return {
    run,
    detail: (name, options, work) => (findSpan()?.isRecording() === true ? run(name, options, work) : work()),
    note(name, { end_ms, error_type, ...options }) {
      const { span } = start(name, options);
      if (error_type !== undefined) toSpan(span).fail(error_type);
      span.end(end_ms);
    },
    get current() {
      const span = findSpan();
      return span === undefined ? noSpan : toSpan(span);
    },
    get traceparent() {
      const at = findSpan()?.spanContext();
      if (at === undefined) return null;
      return `00-${at.traceId}-${at.spanId}-${at.traceFlags.toString(16).padStart(2, '0')}`;
    },
    get ids() {
      const at = findSpan()?.spanContext();
      return at && { trace_id: at.traceId, span_id: at.spanId };
    },
  };
}

function toContext(traceparent: string): Context | undefined {
  const remote = parseTraceparent(traceparent);
  if (remote === null) return undefined;
  const { trace_id: traceId, span_id: spanId, flags: traceFlags } = remote;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

const toSpan = (span: OpenSpan): Span => ({
  rename: (name) => void span.updateName(name),
  describe: (attributes) => void span.setAttributes({ ...attributes }),
  fail: (error_type) =>
    void span.setAttribute('error.type', error_type).setStatus({ code: SpanStatusCode.ERROR }),
});

/** A code where there is one; never a message, which may quote anybody. */
function findErrorType(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** What a span says about its work; an undefined one is left out. Ids and closed words, never what people or models wrote. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export interface SpanOptions {
  /** `internal` by default: work of this process alone. */
  readonly kind?: 'internal' | 'server' | 'client' | 'consumer';
  readonly attributes?: Attributes;
  /** The W3C traceparent of a span elsewhere, to whose trace this one belongs; else it belongs to the span around it. */
  readonly parent?: string | null | undefined;
  /** When the work began, in milliseconds since 1970; now by default. */
  readonly start_ms?: number;
}

/** Work that is over. */
interface PastSpan extends SpanOptions {
  readonly start_ms: number;
  readonly end_ms: number;
  /** By what it failed. */
  readonly error_type?: string | undefined;
}

/** Work under way. */
export interface Span {
  rename(name: string): void;
  describe(attributes: Attributes): void;
  /** Says that the work failed, and by what: a code, or the name of an error. */
  fail(error_type: string): void;
}

/** Tells what happens within what, across processes. */
export interface Tracer {
  /** Does the work as a span; what it throws is the span's failure. */
  run<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T>;
  /** The same for what is worth a span only within another one; the work is done in any case. */
  detail<T>(name: string, options: SpanOptions, work: () => Promise<T>): Promise<T>;
  /** Adds work that is over to the span around it. */
  note(name: string, past: PastSpan): void;
  /** The span around whoever asks. */
  readonly current: Span;
  /** Its W3C traceparent, for work that goes on elsewhere; null outside of any span. */
  readonly traceparent: string | null;
  /** Its ids, for log lines. */
  readonly ids: { readonly trace_id: string; readonly span_id: string } | undefined;
}

/** Stands where nothing is traced. */
export const noSpan: Span = { rename: () => undefined, describe: () => undefined, fail: () => undefined };

/** Traces nothing, at no cost. */
export const noTracer: Tracer = {
  run: (_name, _options, work) => work(noSpan),
  detail: (_name, _options, work) => work(),
  note: () => undefined,
  current: noSpan,
  traceparent: null,
  ids: undefined,
};

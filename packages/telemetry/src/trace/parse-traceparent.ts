/** A span elsewhere. */
interface RemoteSpan {
  readonly trace_id: string;
  readonly span_id: string;
  /** Bit 0: recorded there. */
  readonly flags: number;
}

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const ZEROS = /^0+$/;

/** Reads a traceparent (W3C Trace Context, section 3.2); null for one that has to be ignored. */
export function parseTraceparent(text: string): RemoteSpan | null {
  const [, version = 'ff', trace_id = '0', span_id = '0', flags = '', more] = TRACEPARENT.exec(text) ?? [];
  if (version === 'ff' || ZEROS.test(trace_id) || ZEROS.test(span_id)) return null;
  // Only a later version may say more.
  if (version === '00' && more !== undefined) return null;
  return { trace_id, span_id, flags: Number.parseInt(flags, 16) };
}

import { type BodyReader, FINISH_EVENT } from './body-reader.ts';

/** Quotes inside a text are escaped and `null` has none, so only a reason that is given looks like this. */
const FINISH_REASON = /"finish_reason"\s*:\s*"/;
const DONE_LINE = /^data: ?\[DONE\]/m;

/**
 * Passes a stream of events on, line by line as it comes, and puts a finish reason in front of `[DONE]` when none came
 * before. A stream that ends with neither stays as it is: its connection was cut.
 */
export function createEventReader(): BodyReader {
  let line = '';
  let finished = false;

  const pass = (text: string): Uint8Array => {
    finished ||= FINISH_REASON.test(text);
    const done_at = finished ? -1 : text.search(DONE_LINE);
    if (done_at < 0) return encode(text);
    finished = true;
    return encode(text.slice(0, done_at) + FINISH_EVENT + text.slice(done_at));
  };

  return {
    read(piece) {
      if (finished && line === '') return piece;
      const text = decode(piece);
      // No event is over before its line is, so holding back the line that is still open delays nothing.
      const whole = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
      const lines = whole === 0 ? '' : line + text.slice(0, whole);
      line = whole === 0 ? line + text : text.slice(whole);
      return pass(lines);
    },
    end: () => pass(line),
  };
}

// One character a byte, both ways: only ASCII is looked for, and a sign of several bytes may be torn between pieces.
const decode = (piece: Uint8Array) =>
  Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1');
const encode = (text: string): Uint8Array => Buffer.from(text, 'latin1');

import { carriesAnswer } from './carries-answer.ts';
import { type CollectedBody, collectBody } from './collect-body.ts';
import { completeStream } from './complete-stream.ts';
import { createEndFinder } from './create-end-finder.ts';
import { decodeBody } from './decode-body.ts';
import { findErrno } from './find-errno.ts';
import { joinDeltas } from './join-deltas.ts';
import type { SendRequest } from './send-request.ts';
import { TransportError } from './transport-error.ts';

type Fetch = typeof globalThis.fetch;

/** Hears of an answer while it comes. */
export interface WireListener {
  /** The headers are there, and they are no refusal. */
  onHeaders(headers: Readonly<Record<string, string>>): void;
  /** Something of the body is there. */
  onSign(): void;
}

/** The longest answers have some hundred kB. */
const MOST_ANSWER_BYTES = 32 * 1024 ** 2;
/** Enough for any refusal, and for the beginning of any error page. */
const MOST_REFUSAL_BYTES = 256 * 1024;

/**
 * Makes the fetch that a provider package is given. It resolves once the whole answer is there: five piped streams for
 * each of thousands of calls under way took three times the memory of the bytes alone. What is said meanwhile goes to the
 * listener of the request's signal. An answer that breaks off reads to that point and then fails.
 */
export const createWireFetch =
  (send: SendRequest, findListener: (signal: AbortSignal) => WireListener | undefined): Fetch =>
  async (input, init = {}) => {
    const signal = init.signal ?? new AbortController().signal;
    const listener = findListener(signal);
    const { status, headers, ...answer } = await send(String(input), {
      method: 'POST',
      headers: { ...Object.fromEntries(new Headers(init.headers)), 'accept-encoding': 'identity' },
      body: String(init.body),
      signal,
    });
    if (status >= 300 && status < 400) {
      // Without its headers: an address may carry a key.
      throw new TransportError('It answers with a redirect.', { status, code: 'wrong_endpoint' });
    }
    const body = decodeBody(answer.body, headers);
    if (status >= 400) {
      const { bytes } = await collectBody(body, { most_bytes: MOST_REFUSAL_BYTES });
      return new Response(Buffer.from(bytes), { status: Math.min(status, 599), headers });
    }
    listener?.onHeaders(headers);
    const collected = await collectBody(body, {
      most_bytes: MOST_ANSWER_BYTES,
      onPiece: createPieceCheck(listener),
      isWhole: createEndFinder(),
    });
    return new Response(renderBody(collected), { headers });
  };

/** Small servers send any content type or none, so the first sign of the body decides whether it can be an answer. */
function createPieceCheck(listener: WireListener | undefined): (piece: Uint8Array) => void {
  let begun = false;
  return (piece) => {
    const first = begun ? undefined : piece.find((byte) => !BLANKS.has(byte));
    begun ||= first !== undefined;
    if (first === WEB_PAGE) throw new TransportError('A web page came back.', { code: 'wrong_endpoint' });
    if (carriesAnswer(piece)) listener?.onSign();
  };
}

/** Blanks, with which servers keep a connection awake, and the three bytes of a byte order mark. */
const BLANKS = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);
const WEB_PAGE = '<'.charCodeAt(0);

function renderBody({ bytes, error }: CollectedBody): string | ReadableStream {
  const text = joinDeltas(completeStream(new TextDecoder().decode(bytes)));
  if (error === undefined) return text;
  return ReadableStream.from(breakOff(text, toCutOff(error)));
}

/** Headers came, so the server runs: a socket that is lost now is no address where nothing answers. */
function toCutOff(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const errno = findErrno(error);
  return new TransportError(`${error}${errno === '' ? '' : ` (${errno})`}`, { code: 'cut_off' });
}

async function* breakOff(text: string, error: TransportError): AsyncGenerator<Uint8Array> {
  if (text !== '') yield new TextEncoder().encode(text);
  throw error;
}

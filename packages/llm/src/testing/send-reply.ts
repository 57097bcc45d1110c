import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import type { WireReply } from './wire-reply.ts';
import type { WireRequest } from './wire-request.ts';

interface Sending {
  readonly request: WireRequest;
  readonly response: ServerResponse;
  readonly reply: WireReply;
  readonly fault: Fault | undefined;
  /** Go with the answer, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
  readonly latency_ms: number;
  /** When work on it began, in milliseconds of a monotonic clock. */
  readonly started_at: number;
  /** Aborts when the client is gone. */
  readonly gone: AbortSignal;
}

/** Share of the time of a call that passes before its first word. */
const FIRST_TOKEN_SHARE = 0.2;

/** Sends a reply at its own pace, with the fault built in. */
export async function sendReply(sending: Sending): Promise<void> {
  const { request, response, reply, fault, latency_ms, gone } = sending;
  if (fault?.kind === 'status') {
    await wait(latency_ms * FIRST_TOKEN_SHARE, gone);
    endWithStatus(sending, fault);
    return;
  }
  if ((fault?.kind === 'hang' || fault?.kind === 'reset') && fault.after === 'nothing') {
    if (fault.kind === 'reset') response.socket?.resetAndDestroy();
    return;
  }
  if (fault?.kind === 'raw') {
    end(sending, { content_type: fault.content_type, body: fault.body });
    return;
  }
  const body = request.dialect.renderCompletion?.(request, reply);
  if (body !== undefined && (request.body.stream !== true || fault?.kind === 'no_stream')) {
    await wait(latency_ms, gone);
    end(sending, { content_type: 'application/json', body });
    return;
  }
  await sendStream(sending);
}

async function sendStream(sending: Sending): Promise<void> {
  const { request, response, reply, fault, latency_ms, gone } = sending;
  const chunks = request.dialect.renderChunks(request, reply);
  const extra_ms = fault?.kind === 'slow_first_token' ? fault.delay_ms : 0;
  // Timers are late by up to a millisecond each, so every chunk is timed from the beginning and not from the one before.
  const first_at = sending.started_at + latency_ms * FIRST_TOKEN_SHARE + extra_ms;
  // The last chunk comes at the end of the latency, and the end of the body right after it.
  const step_ms = (latency_ms * (1 - FIRST_TOKEN_SHARE)) / (chunks.length - 1);
  await wait(first_at - performance.now(), gone);
  request.status = 200;
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache',
    ...sending.headers,
  });
  const half = Math.floor(chunks.length / 2);
  for (const [index, chunk] of chunks.entries()) {
    if (index === half && (fault?.kind === 'hang' || fault?.kind === 'reset')) {
      if (fault.kind === 'reset') response.socket?.resetAndDestroy();
      return;
    }
    if (index === half && fault?.kind === 'error_chunk') {
      response.end(request.dialect.renderError(fault.error));
      return;
    }
    if (index === half && fault?.kind === 'end') break;
    await wait(first_at + index * step_ms - performance.now(), gone);
    response.write(chunk);
  }
  response.end();
}

function endWithStatus(sending: Sending, fault: Extract<Fault, { kind: 'status' }>): void {
  const { status, headers = {}, body = {} } = fault;
  end(sending, { status, headers, content_type: 'application/json', body: JSON.stringify(body) });
}

interface Ending {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content_type: string;
  readonly body: string;
}

function end(
  { request, response, headers: told }: Sending,
  { status = 200, headers = {}, content_type, body }: Ending,
): void {
  request.status = status;
  response.writeHead(status, { 'content-type': content_type, ...told, ...headers }).end(body);
}

const wait = async (delay_ms: number, signal: AbortSignal): Promise<void> => {
  if (delay_ms > 0) await delay(delay_ms, undefined, { signal });
};

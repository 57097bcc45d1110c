import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { judgeRequest, type WireLimits } from './judge-request.ts';
import { sendReply } from './send-reply.ts';
import { createWireReply } from './wire-reply.ts';
import type { WireRequest } from './wire-request.ts';

/** How long an answer takes. */
export type Latency = (request: WireRequest) => number | Promise<number>;

interface Answering {
  readonly request: WireRequest;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
  readonly limits: WireLimits;
  /** Milliseconds from the first moment of work to the last word; a promise holds the work back until it is told. */
  readonly latency: Latency;
}

/** Answers a request: refused by the limits, else in its turn, with the fault built in. */
export async function answerRequest(answering: Answering): Promise<void> {
  const { request, response, fault, limits, latency } = answering;
  const reply = createWireReply(request, fault);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const sending = { request, response, reply, fault, gone: gone.signal };
  const { input, output } = reply.usage ?? { input: 0, output: 0 };
  // A server that is down does not look at limits.
  const refused_at_once = fault?.kind === 'status';
  const { headers, refusal } = refused_at_once
    ? { headers: {} }
    : judgeRequest(limits, request, input + output);
  if (refusal !== undefined) {
    await delay(limits.refusal_latency?.() ?? 0, undefined, { signal: gone.signal });
    const started_at = request.received_at;
    await sendReply({ ...sending, fault: refusal, headers, latency_ms: 0, started_at });
    return;
  }
  const latency_ms = await latency(request);
  const send = (started_at: number) => sendReply({ ...sending, headers, latency_ms, started_at });
  if (refused_at_once) await send(request.received_at);
  else await takeSeat(answering, latency_ms, send);
}

/** Sends once a seat is free, and gives the seat back when the answer is whole or nobody waits for it. */
function takeSeat(
  { request, response, fault, limits }: Answering,
  latency_ms: number,
  send: (started_at: number) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const extra_ms = fault?.kind === 'slow_first_token' ? fault.delay_ms : 0;
    let at_once = true;
    const seat = limits.admission.serve({
      service_ms: latency_ms + extra_ms,
      hangs: fault?.kind === 'hang',
      begin() {
        send(at_once ? request.received_at : performance.now()).then(resolve, reject);
      },
    });
    at_once = false;
    response.once('close', () => {
      if (request.aborted) seat.leave();
      else seat.finish();
    });
  });
}

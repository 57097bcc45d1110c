import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaultScript, type FaultRule } from './fault.ts';
import { sendReply } from './send-reply.ts';
import { createWireReply } from './wire-reply.ts';
import { findAnswer, type WireBody, type WireRequest } from './wire-request.ts';

interface WireServerOptions {
  /** Milliseconds that an answer takes from request to last word; 0 by default. */
  readonly latency?: (request: WireRequest) => number;
  readonly faults?: readonly FaultRule[];
  /** Models that `GET /models` lists. */
  readonly models?: readonly string[];
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

export interface WireServer {
  /** Address for LLM_BASE_URL. */
  readonly base_url: string;
  /** Every completion that was asked for, in order of arrival. */
  readonly requests: readonly WireRequest[];
  readonly in_flight: number;
  /** The most requests that were in flight at once. */
  readonly in_flight_peak: number;
  /** Requests whose client went away before the answer was whole. */
  readonly aborted_count: number;
  close(): Promise<void>;
}

/**
 * Starts a provider on this machine that speaks the OpenAI-compatible wire, streamed or not, and answers with the
 * offline author's texts, broken where the script says so.
 */
export async function startWireServer(options: WireServerOptions = {}): Promise<WireServer> {
  const { latency = () => 0, faults = [], models = ['sample'], port = 0 } = options;
  const findFault = createFaultScript(faults);
  const requests: WireRequest[] = [];
  let in_flight = 0;
  let in_flight_peak = 0;
  let aborted_count = 0;

  const complete = async (message: IncomingMessage, response: ServerResponse) => {
    const body = JSON.parse(await readBody(message)) as WireBody;
    const request = createRequest(message, body, requests.length + 1);
    requests.push(request);
    in_flight_peak = Math.max(in_flight_peak, ++in_flight);
    const gone = new AbortController();
    response.once('close', () => {
      in_flight--;
      request.finished_at = performance.now();
      request.aborted = !response.writableFinished;
      if (request.aborted) aborted_count++;
      gone.abort();
    });
    const fault = findFault(request);
    const reply = createWireReply(request, fault);
    const latency_ms = latency(request);
    await sendReply({ request, response, reply, fault, latency_ms, gone: gone.signal });
  };

  const server = createServer((message, response) => {
    if (message.method === 'GET' && message.url?.endsWith('/models')) {
      const list = { object: 'list', data: models.map((id) => ({ id, object: 'model' })) };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(list));
      return;
    }
    if (message.method !== 'POST' || !message.url?.split('?')[0]?.endsWith('/chat/completions')) {
      response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"error":{"message":"Not found"}}');
      return;
    }
    // A client that goes away ends the waiting in between; there is nobody left to tell.
    complete(message, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    base_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get in_flight() {
      return in_flight;
    },
    get in_flight_peak() {
      return in_flight_peak;
    },
    get aborted_count() {
      return aborted_count;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const createRequest = (message: IncomingMessage, body: WireBody, number: number): WireRequest => ({
  number,
  path: message.url ?? '',
  headers: message.headers,
  body,
  answer: findAnswer(body),
  received_at: performance.now(),
  finished_at: undefined,
  status: undefined,
  aborted: false,
});

async function readBody(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

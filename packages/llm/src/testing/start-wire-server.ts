import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../clock/system-clock.ts';
import { answerRequest, type Latency } from './answer-request.ts';
import { createAdmission } from './create-admission.ts';
import { createFaultScript, type Fault, type FaultRule } from './fault.ts';
import type { WireLimits } from './judge-request.ts';
import { anthropicDialect } from './wire-anthropic.ts';
import type { WireDialect } from './wire-dialect.ts';
import { googleDialect } from './wire-google.ts';
import { openAiDialect } from './wire-openai.ts';
import { findAnswer, type WireRequest } from './wire-request.ts';

interface WireServerOptions {
  /** Milliseconds that an answer takes from request to last word; 0 by default. */
  readonly latency?: Latency;
  readonly faults?: readonly FaultRule[];
  /** Asked for a fault where the script has none. */
  readonly findFault?: (request: WireRequest) => Fault | undefined;
  /** None by default. */
  readonly limits?: WireLimits;
  /** Whether `requests` is filled; a server that stays up for hours must not. True by default. */
  readonly keeps_requests?: boolean;
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
 * Starts a provider on this machine that speaks the OpenAI-compatible wire, streamed or not, and the streams of
 * Anthropic and Google; it answers with the offline author's texts, broken where the script says so.
 */
export async function startWireServer(options: WireServerOptions = {}): Promise<WireServer> {
  const { latency = () => 0, models = ['sample'], port = 0, keeps_requests = true } = options;
  const limits = options.limits ?? { admission: createAdmission({}, systemClock) };
  const findScripted = createFaultScript(options.faults ?? []);
  const requests: WireRequest[] = [];
  let arrived = 0;
  let in_flight = 0;
  let in_flight_peak = 0;
  let aborted_count = 0;

  const complete = async (message: IncomingMessage, response: ServerResponse, dialect: WireDialect) => {
    const sent: unknown = JSON.parse(await readBody(message));
    const request = createRequest(message, { dialect, sent, number: ++arrived });
    if (keeps_requests) requests.push(request);
    in_flight_peak = Math.max(in_flight_peak, ++in_flight);
    response.once('close', () => {
      in_flight--;
      request.finished_at = performance.now();
      request.aborted = !response.writableFinished;
      if (request.aborted) aborted_count++;
    });
    const fault = findScripted(request) ?? options.findFault?.(request);
    await answerRequest({ request, response, fault, limits, latency });
  };

  const server = createServer((message, response) => {
    if (message.method === 'GET' && message.url?.endsWith('/models')) {
      const list = { object: 'list', data: models.map((id) => ({ id, object: 'model' })) };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(list));
      return;
    }
    const dialect = message.method === 'POST' ? findDialect(message) : undefined;
    if (dialect === undefined) {
      response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"error":{"message":"Not found"}}');
      return;
    }
    // A client that goes away ends the waiting in between; there is nobody left to tell.
    complete(message, response, dialect).catch(() => response.destroy());
  });
  // Longer than a client keeps a link on a busy machine: an attempt on one just closed is paid for and never arrives.
  server.keepAliveTimeout = 65_000;
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

const DIALECTS = [openAiDialect, anthropicDialect, googleDialect];

const findPath = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

const findDialect = (message: IncomingMessage): WireDialect | undefined =>
  DIALECTS.find((dialect) => dialect.fits(findPath(message)));

type Arrived = Pick<WireRequest, 'dialect' | 'sent' | 'number'>;

function createRequest(message: IncomingMessage, { dialect, sent, number }: Arrived): WireRequest {
  const body = dialect.read(findPath(message), sent);
  return {
    number,
    path: message.url ?? '',
    headers: message.headers,
    body,
    sent,
    dialect,
    answer: findAnswer(body),
    received_at: performance.now(),
    finished_at: undefined,
    status: undefined,
    aborted: false,
  };
}

async function readBody(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

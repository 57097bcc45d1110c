import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { TaskEvent } from '@roadwright/domain';
import { createReleasedEvents, type ReleasedEvents } from './released-events.ts';
import { type StreamFaults, serveStream } from './serve-stream.ts';
import { TASK_ID } from './task-events.ts';

/** What the server does with one request for events. */
export type Answer =
  | ({ readonly kind: 'serve' } & StreamFaults)
  | { readonly kind: 'reset' }
  | { readonly kind: 'status'; readonly status: number; readonly retry_after?: string }
  | { readonly kind: 'html' }
  /** Opens a stream and holds every byte back, as some proxies do. */
  | { readonly kind: 'hold' }
  /** Sends a frame that is not JSON. */
  | { readonly kind: 'garbage' };

interface Script {
  readonly events: readonly TaskEvent[];
  /** Decides the answer to a request for events; a plain `serve` when it gives none. */
  readonly answer?: (request: { readonly stream: boolean; readonly count: number }) => Answer | undefined;
  /** Events visible from the start; all by default. */
  readonly released?: number;
  /** Events that become visible with each request for events. */
  readonly release_per_request?: number;
  /** A free one by default. */
  readonly port?: number;
}

export interface TaskServer {
  readonly base_url: string;
  /** Every request for events so far, as `stream 3` or `page 3`, where 3 is its `after`. */
  readonly asked: readonly string[];
  /** Connections that are open now. */
  readonly connections: () => Promise<number>;
  /** Lets so many more events become visible. */
  readonly release: (count: number) => void;
  readonly close: () => Promise<void>;
}

/** Starts a real HTTP server that serves one task's events as badly as it is told to. */
export async function startTaskServer(script: Script): Promise<TaskServer> {
  const events = createReleasedEvents(script.events, script.released ?? script.events.length);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    if (url.pathname === `/api/v1/tasks/${TASK_ID}`) return sendTask(response, events);
    if (url.pathname !== `/api/v1/tasks/${TASK_ID}/events`) return sendProblem(response, 404);
    const stream = request.headers.accept === 'text/event-stream';
    const after = Number(url.searchParams.get('after') ?? 0);
    asked.push(`${stream ? 'stream' : 'page'} ${after}`);
    events.release(script.release_per_request ?? 0);
    const answer = script.answer?.({ stream, count: asked.length }) ?? { kind: 'serve' };
    respond({ request, response, stream, after, events, answer });
  });
  await new Promise<void>((resolve) => server.listen(script.port ?? 0, '127.0.0.1', resolve));
  return {
    base_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    connections: () => promisify(server.getConnections.bind(server))(),
    release: events.release,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly stream: boolean;
  readonly after: number;
  readonly events: ReleasedEvents;
  readonly answer: Answer;
}

function respond({ request, response, stream, after, events, answer }: Exchange): void {
  switch (answer.kind) {
    case 'reset':
      request.socket.destroy();
      break;
    case 'status':
      if (answer.retry_after !== undefined) response.setHeader('retry-after', answer.retry_after);
      sendProblem(response, answer.status);
      break;
    case 'html':
      response.setHeader('content-type', 'text/html').end('<p>hello</p>');
      break;
    case 'hold':
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      break;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: {"half": \n\n');
      break;
    case 'serve':
      if (stream) serveStream(response, { ...answer, after, events });
      else sendPage(response, { events, after: after + (answer.skip ?? 0) });
      break;
  }
}

interface Page {
  readonly events: ReleasedEvents;
  readonly after: number;
}

function sendPage(response: ServerResponse, { events, after }: Page): void {
  const items = events.visible().filter(({ seq }) => seq > after);
  sendJson(response, { items, next_after: items.at(-1)?.seq ?? after });
}

const sendTask = (response: ServerResponse, events: ReleasedEvents): void =>
  sendJson(response, {
    last_seq: events.visible().length,
    finished_at: events.complete() ? '2026-01-01T00:00:00Z' : null,
  });

function sendProblem(response: ServerResponse, status: number): void {
  response.statusCode = status;
  sendJson(response, { code: status === 404 ? 'task_not_found' : 'database_busy', detail: 'Not now.' });
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.setHeader('x-request-id', 'request-1');
  response.end(JSON.stringify(body));
}

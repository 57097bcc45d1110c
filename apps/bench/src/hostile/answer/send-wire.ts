import { Agent, type IncomingMessage, request } from 'node:http';
import type { Wire } from '../request/wire.ts';

/** What came back. */
export interface Answer {
  /** 101 for an opened WebSocket. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly took_ms: number;
}

export interface Sender {
  /** @throws Error when nothing came back in time, or the connection broke. */
  send(wire: Wire): Promise<Answer>;
  close(): void;
}

/** An open stream of events says in its first moments whether it is one. */
const STREAM_MS = 100;
const PIECE_BYTES = 16_384;

/** Creates a client that changes nothing of what it is given: neither paths nor headers are put right. */
export function createSender(base_url: string, patience_ms: number): Sender {
  const { hostname, port } = new URL(base_url);
  const agent = new Agent({ keepAlive: true });

  const sendOnce = (wire: Wire): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const length = wire.body === null || wire.chunked ? [] : ['content-length', String(wire.body.length)];
      const headers = [...addHost(wire, `${hostname}:${port}`), ...length, ...(wire.chunked ? CHUNKED : [])];
      const { method, target: path } = wire;
      const sent = request({ hostname, port, method, path, headers, agent, joinDuplicateHeaders: true });
      const late = setTimeout(() => sent.destroy(new Error(`nothing after ${patience_ms} ms`)), patience_ms);
      const finish = (answer: IncomingMessage, body: Buffer) => {
        clearTimeout(late);
        const joined = Object.entries(answer.headers).map(([name, value]) => [
          name,
          [value].flat().join(', '),
        ]);
        const took_ms = performance.now() - started;
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(joined), body, took_ms });
      };
      sent.on('upgrade', (answer, socket) => {
        socket.destroy();
        finish(answer, Buffer.alloc(0));
      });
      sent.on('response', (answer) => {
        readBody(answer).then((body) => finish(answer, body), reject);
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(late);
        // A kept connection may be closed by the server in the moment in which it is used again.
        if (sent.reusedSocket && error.code === 'ECONNRESET') sendOnce(wire).then(resolve, reject);
        else reject(error);
      });
      write(sent, wire);
    });

  return { send: sendOnce, close: () => agent.destroy() };
}

const CHUNKED = ['transfer-encoding', 'chunked', 'trailer', 'x-trailer'];

const addHost = ({ headers }: Wire, host: string): string[] =>
  [...(headers.some(([name]) => name === 'host') ? [] : [['host', host]]), ...headers].flat();

function write(sent: ReturnType<typeof request>, { body, chunked }: Wire): void {
  if (body === null || !chunked) {
    sent.end(body);
    return;
  }
  for (let at = 0; at < body.length; at += PIECE_BYTES) sent.write(body.subarray(at, at + PIECE_BYTES));
  sent.addTrailers({ 'x-trailer': 'behind' });
  sent.end();
}

async function readBody(answer: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  if (answer.headers['content-type']?.startsWith('text/event-stream')) {
    setTimeout(() => answer.destroy(), STREAM_MS);
    answer.on('data', (piece: Buffer) => pieces.push(piece)).on('error', () => undefined);
    await new Promise<void>((resolve) => answer.once('close', resolve));
    return Buffer.concat(pieces);
  }
  for await (const piece of answer) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

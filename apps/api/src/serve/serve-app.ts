import { createServer, type IncomingMessage, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, getRequestListener, type WebSocketServerLike } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import type { Api } from '../api-deps.ts';
import { SOCKET_PATH } from '../routes/events/socket.ts';
import { answerHandshake, answerMalformed } from './answer-malformed.ts';
import { closeServer } from './close-server.ts';
import { completeUpgrade, refuseUpgrade } from './complete-upgrade.ts';

interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Aborted when the server begins to close, so that open streams end. */
  readonly closing: AbortController;
  readonly createRequestId: () => string;
}

export interface RunningServer {
  readonly port: number;
  /** Stops listening, lets answers finish and ends streams; resolves when the last connection is closed. */
  close(): Promise<void>;
}

/** A client only ever sends `{"type":"ping"}`. */
const MAX_FRAME_BYTES = 1_024;
/** A connection that moves no byte for so long is dropped; open streams are kept alive by a ping each 15 s. */
const IDLE_TIMEOUT_MS = 60_000;
/** So that a slow peer cannot hold a connection for ever; an upload of 50 MB takes minutes on a slow line. */
const PATIENCE: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 600_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/**
 * Serves the application; resolves when it listens.
 *
 * @throws the system's error when the address cannot be taken, such as EADDRINUSE
 */
export async function serveApp(api: Api, options: ListenOptions): Promise<RunningServer> {
  const { host, port, closing, createRequestId } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  // The library's own refusal is a page of HTML.
  sockets.on('wsClientError', (_error, socket) => refuseUpgrade(socket, answerHandshake(createRequestId)));
  // The adaptor's own listener answers an address that it cannot read without saying why.
  const listener = getRequestListener(api.fetch, { errorHandler: answerMalformed(createRequestId) });
  const server = createServer({ ...PATIENCE, shouldUpgradeCallback: isSocketRequest }, listener);
  server.timeout = IDLE_TIMEOUT_MS;
  // Node's own refusal has no words, and nobody has to refuse what is expected (RFC 9110, section 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  createAdaptorServer({
    fetch: completeUpgrade(api.fetch),
    createServer: (() => server) as unknown as typeof createServer,
    websocket: { server: sockets as unknown as WebSocketServerLike },
  });
  await listen(server, { host, port });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => closeServer(server, { sockets, closing }),
  };
}

/** An address that cannot be read is left to the listener above, because the adaptor's upgrade has no words for it. */
const isSocketRequest = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  headers.upgrade?.toLowerCase() === 'websocket' &&
  url?.startsWith(SOCKET_PATH) === true &&
  headers.host !== undefined &&
  URL.canParse(`http://${headers.host}${url}`);

const listen = (server: Server, address: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });

import type { Server } from 'node:http';
import type { WebSocketServer } from 'ws';

interface Closing {
  readonly sockets: WebSocketServer;
  readonly closing: AbortController;
}

/** Longer than any answer takes that is not a stream. */
const FORCE_MS = 2_000;
/** A kept-alive connection that becomes idle after close() would otherwise hold it until its timeout. */
const SWEEP_MS = 50;

/** Closes a server: no new connections, open streams end, answers under way get two seconds. */
export async function closeServer(server: Server, { sockets, closing }: Closing): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  closing.abort();
  for (const socket of sockets.clients) socket.close(1001, 'the server is going away');
  const force = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
  }, FORCE_MS);
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  await closed;
  clearTimeout(force);
  clearInterval(sweep);
}

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface TestServer {
  readonly port: number;
  /** Local addresses of all connections that have come, in order. */
  readonly connections: readonly string[];
}

/** Starts a server on every local address until the test is over. */
export async function openServer(answer: RequestListener): Promise<TestServer> {
  const connections: string[] = [];
  const server = createServer({ joinDuplicateHeaders: true }, answer);
  server.on('connection', (socket) => connections.push(socket.localAddress ?? ''));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { port: (server.address() as AddressInfo).port, connections };
}

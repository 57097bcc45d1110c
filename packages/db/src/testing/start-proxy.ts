import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A link to a database that a test can break. */
export interface TestProxy {
  /** The database's address by way of this link. */
  readonly url: string;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Lets nothing through any more, without telling anybody. */
  stall(): void;
  /** Leaves the connections there are half-open for good, as a firewall does that forgets them; new ones work. */
  strand(): void;
  /** Lets everything through again, what was stalled included. */
  heal(): void;
  close(): Promise<void>;
}

/** Starts a proxy before a database. */
export async function startProxy(database_url: string): Promise<TestProxy> {
  const target = new URL(database_url);
  const sockets = new Set<Socket>();
  const stranded = new Set<Socket>();
  let refuses = false;
  let stalls = false;
  const server = createServer((near) => {
    if (refuses) return void near.destroy();
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('data', (data) => other.write(data));
      one.on('error', () => undefined);
      one.on('close', () => {
        sockets.delete(one);
        if (!stranded.has(one)) other.destroy();
      });
      if (stalls) one.pause();
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(database_url);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    refuses = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    stall: () => {
      stalls = true;
      for (const socket of sockets) socket.pause();
    },
    strand: () => {
      for (const socket of sockets) stranded.add(socket.pause());
    },
    heal: () => {
      refuses = false;
      stalls = false;
      for (const socket of sockets) if (!stranded.has(socket)) socket.resume();
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

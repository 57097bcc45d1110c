import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';
/** First ports that a kept server tries, far from the customary 5432. */
const FIRST_PORT = 54329;
const LAST_PORT = 54348;

/** The first free port of a fixed row, so that a kept server mostly has the same one; any other when all are taken. */
export async function findKeptPort(): Promise<number> {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    if (await isFree(port)) return port;
  }
  return await findAnyPort();
}

/** A free port of the operating system's choice. */
export async function findAnyPort(): Promise<number> {
  const port = await tryListen(0, LOOPBACK);
  if (port === null) throw new Error('No port is free on 127.0.0.1.');
  return port;
}

// Outgoing connections get their ports from 32768 on under Linux and from 49152 on elsewhere.
const FIRST_STEADY_PORT = 20_000;
const FIRST_PASSING_PORT = 32_768;
const STEADY_ATTEMPTS = 100;

/**
 * A free port that no outgoing connection is given by chance, so that a server which is down for a while finds it free
 * again.
 */
export async function findSteadyPort(): Promise<number> {
  for (let attempt = 0; attempt < STEADY_ATTEMPTS; attempt += 1) {
    const port = randomInt(FIRST_STEADY_PORT, FIRST_PASSING_PORT);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${FIRST_STEADY_PORT} to ${FIRST_PASSING_PORT} seems free on 127.0.0.1.`);
}

/** Tells whether a server could listen at this port now. */
export async function isFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await tryListen(port, host)) !== null;
}

function tryListen(wanted: number, host: string): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen({ host, port: wanted, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(port));
    });
  });
}

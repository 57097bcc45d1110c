import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A lock that the operating system takes back when its holder dies, however it dies. */
export interface HeldLock {
  release(): Promise<void>;
}

/** A short name for an existing folder that is the same for every path to it. */
export function nameOf(folder: string): string {
  return `roadwright-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
}

/** Takes the folder's lock; null when a living process holds it. */
export async function holdLock(folder: string): Promise<HeldLock | null> {
  const address = lockAddress(nameOf(folder));
  const server = await listen(address);
  if (server) return toHeldLock(server);
  if (!address.endsWith('.sock') || (await isAnswered(address))) return null;
  // A socket file outlives its process, unlike Linux' abstract sockets and Windows' pipes.
  rmSync(address, { force: true });
  const second = await listen(address);
  return second && toHeldLock(second);
}

/** Listening on a local socket is the one lock that every platform frees at a process' death. */
function lockAddress(name: string): string {
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}

function toHeldLock(server: Server): HeldLock {
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

import { spawn } from 'node:child_process';
import { findAnyPort } from '@roadwright/postgres';

/** A Redis of a run's own. */
export interface Redis {
  readonly port: number;
  /** Resolves when it is gone, with all its data. */
  stop(): Promise<void>;
}

// The second line ends Redis with our pipe, even when that closes because we were killed.
const SCRIPT = `
  command -v redis-server >/dev/null || exit 0
  exec 3<&0; folder=$(mktemp -d)
  redis-server --port "$0" --bind 127.0.0.1 --dir "$folder" --save '' --appendonly yes --appendfsync everysec &
  redis=$!; { cat <&3; kill "$redis"; } >/dev/null 2>&1 &
  wait "$redis"; rm -rf "$folder"`;

const READY = 'Ready to accept connections';

/**
 * Starts this machine's Redis in a temporary folder, with a log that is synced each second.
 *
 * @returns null when there is none
 * @throws Error when it ends instead of being ready, with what it printed
 */
export async function startRedis(): Promise<Redis | null> {
  if (process.platform === 'win32') return null;
  const port = await findAnyPort();
  // In a group of its own, which no Ctrl-C reaches.
  const shell = spawn('sh', ['-c', SCRIPT, String(port)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const { promise: ready, resolve: settle } = Promise.withResolvers<boolean>();
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()));
  void ended.then(() => settle(false));
  let printed = '';
  shell.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.includes(READY)) settle(true);
  });
  const stop = async () => {
    shell.stdin.end();
    await ended;
  };
  if (await ready) return { port, stop };
  await stop();
  if (printed === '') return null;
  throw new Error(`redis-server did not start:\n${printed}`);
}

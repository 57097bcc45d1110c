import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, findAccount } from './account.ts';
import { type Cluster, toUrl } from './cluster.ts';
import { createCluster } from './create-cluster.ts';
import { nameOf } from './hold-lock.ts';
import { launchServer } from './launch-server.ts';
import { letPass } from './make-folder.ts';
import { findNativeFiles } from './native-files.ts';
import { isReachable } from './reachable.ts';
import type { Keeping } from './server-settings.ts';
import { crashServer, stopServer } from './stop-server.ts';

export interface ThrowawayOptions {
  /** What its data outlives while it runs; nothing by default, which is the quickest. */
  readonly keeping?: Keeping;
  /** Settings of the server beyond the usual ones, such as `max_connections`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A Postgres for tests: quick, and gone with all its data after stop(). */
export interface ThrowawayPostgres {
  readonly url: string;
  readonly port: number;
  /** Another one after each restart(). */
  readonly pid: number;
  /** The temporary folder that stop() removes. */
  readonly folder: string;
  /** Ends the server at once, its clients in the middle of whatever they do; resolves when it is gone. */
  crash(): Promise<void>;
  /** Starts the ended server anew, on the same port and data; resolves when it is ready. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Postgres in a temporary folder; it also ends when this process dies without calling stop(). */
export async function startThrowawayPostgres({
  keeping = 'throwaway',
  settings = {},
}: ThrowawayOptions = {}): Promise<ThrowawayPostgres> {
  const account = findAccount();
  const { bin } = findNativeFiles(account);
  const folder = makeTemporaryFolder(account);
  const guard = guardAgainstOurDeath(folder);
  const clear = () => {
    guard?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const data = join(folder, 'data');
    const password = await createCluster(data, { bin, account, keeping });
    const log_file = join(folder, 'server.log');
    const cluster: Cluster = { bin, account, data, password, name: nameOf(data), log_file };
    let { pid, port } = await launchServer(cluster, { keeping, settings });
    let running = true;
    return {
      url: toUrl(cluster, port),
      port,
      get pid() {
        return pid;
      },
      folder,
      crash: async () => {
        await crashServer(cluster, pid);
        running = false;
      },
      restart: async () => {
        ({ pid, port } = await launchServer(cluster, { keeping, port, settings }));
        running = true;
      },
      stop: async () => {
        // The number of a server that is gone may be a stranger's by now.
        if (running) await stopServer(cluster, pid);
        running = false;
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}

function makeTemporaryFolder(account: Account | null): string {
  const places = [tmpdir(), '/tmp', '/var/tmp'];
  const place = places.find((path) => account === null || isReachable(join(path, 'here'))) ?? tmpdir();
  const folder = realpathSync(mkdtempSync(join(place, 'roadwright-test-')));
  if (account) letPass(folder);
  return folder;
}

/**
 * Our death, even by SIGKILL, closes the pipe that this shell reads; then it clears up in our place. Which server that
 * is, it asks the data folder only then.
 */
function guardAgainstOurDeath(folder: string): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const script = `
    cat
    read -r pid < "$0/data/postmaster.pid" && kill -INT "$pid"
    i=0; while kill -0 "$pid" && [ $i -lt 50 ]; do sleep 0.1; i=$((i+1)); done
    rm -rf "$0"`;
  const guard = spawn('sh', ['-c', script, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return guard;
}

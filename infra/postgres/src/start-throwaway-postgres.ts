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
import { stopServer } from './stop-server.ts';

/** A Postgres for tests: quick, and gone with all its data after stop(). */
export interface ThrowawayPostgres {
  url: string;
  port: number;
  pid: number;
  /** The temporary folder that stop() removes. */
  folder: string;
  stop(): Promise<void>;
}

/** Starts a Postgres in a temporary folder; it also ends when this process dies without calling stop(). */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const account = findAccount();
  const { bin } = findNativeFiles(account);
  const folder = makeTemporaryFolder(account);
  try {
    const data = join(folder, 'data');
    const password = await createCluster(data, { bin, account, keeping: 'throwaway' });
    const log_file = join(folder, 'server.log');
    const cluster: Cluster = { bin, account, data, password, name: nameOf(data), log_file };
    const { pid, port } = await launchServer(cluster, { keeping: 'throwaway' });
    const guard = guardAgainstOurDeath(pid, folder);
    const stop = async () => {
      guard?.kill('SIGKILL');
      await stopServer(cluster, pid);
      rmSync(folder, { recursive: true, force: true });
    };
    return { url: toUrl(cluster, port), port, pid, folder, stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
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

/** Our death, even by SIGKILL, closes the pipe that this shell reads; then it clears up in our place. */
function guardAgainstOurDeath(pid: number, folder: string): ChildProcess | null {
  if (process.platform === 'win32') return null;
  const script =
    'cat; kill -INT "$0"; i=0; while kill -0 "$0" && [ $i -lt 50 ]; do sleep 0.1; i=$((i+1)); done; rm -rf "$1"';
  const guard = spawn('sh', ['-c', script, String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return guard;
}

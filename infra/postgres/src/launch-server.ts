import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import type { Server } from './find-server.ts';
import { findKeptPort, findSteadyPort, isFree } from './free-port.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { asAccount, bareEnvironment } from './run-program.ts';
import { type Keeping, serverSettings } from './server-settings.ts';
import { until } from './until.ts';

interface Launch {
  keeping: Keeping;
  /** Exactly this port; absent: a free one. */
  port?: number | undefined;
  /** Beat what `keeping` stands for. */
  settings?: Readonly<Record<string, string>>;
}

const ATTEMPTS = 10;
const RECOVERY_MS = 120_000;
// Both pass by themselves: another program took the port meanwhile, or a dying backend still holds the memory.
const PASSING = [/Address already in use/, /pre-existing shared memory block/];

/**
 * Starts a server on the cluster and waits until it is ready.
 * @throws Error that carries the server's own words when it does not come up.
 */
export async function launchServer(
  cluster: Cluster,
  { keeping, port, settings = {} }: Launch,
): Promise<Server> {
  if (port !== undefined && !(await isFree(port))) {
    throw new Error(`Port ${port} on 127.0.0.1 is taken: free it or set another EMBEDDED_PG_PORT.`);
  }
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await (keeping === 'durable' ? findKeptPort() : findSteadyPort()));
    const outcome = await tryLaunch(
      cluster,
      serverSettings(keeping, { ...settings, port: chosen, cluster_name: cluster.name }),
    );
    if (typeof outcome === 'number') return { pid: outcome, port: chosen };
    if (attempt === ATTEMPTS || !PASSING.some((reason) => reason.test(outcome))) {
      throw new Error(`The embedded Postgres does not start:\n${outcome || 'it said nothing'}`);
    }
    await until(() => false, { timeout_ms: 300, every_ms: 300 });
  }
}

/** The pid of a server that is ready, or what a server said that ended. */
async function tryLaunch(cluster: Cluster, settings: string[]): Promise<number | string> {
  const log = openSync(cluster.log_file, 'a', 0o600);
  const before = statSync(cluster.log_file).size;
  // Detached: Ctrl-C in a terminal must not reach the database before those who use it.
  const child = spawn(join(cluster.bin, 'postgres'), ['-D', cluster.data, ...settings], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    ...bareEnvironment,
    ...asAccount(cluster.account),
  });
  closeSync(log);
  const end = watchEnd(child);
  const isReady = () => {
    const file = readPostmasterFile(cluster.data);
    return file?.ready === true && file.pid === child.pid;
  };
  const settled = await until(() => end.reason !== null || isReady(), { timeout_ms: RECOVERY_MS });
  child.unref();
  if (settled && end.reason === null && child.pid !== undefined) return child.pid;
  child.kill('SIGQUIT');
  const words = readFileSync(cluster.log_file).subarray(before).toString().trim();
  return end.reason ? `${end.reason}\n${words}`.trim() : `not ready after ${RECOVERY_MS / 1000} s\n${words}`;
}

function watchEnd(child: ChildProcess): { reason: string | null } {
  const end: { reason: string | null } = { reason: null };
  child.once('error', (error) => {
    end.reason = error.message;
  });
  child.once('exit', (code, signal) => {
    end.reason = `it ended with ${signal ?? `code ${code}`}`;
  });
  return end;
}

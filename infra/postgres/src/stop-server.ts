import type { Cluster } from './cluster.ts';
import { isAlive } from './processes.ts';
import { sendSignal } from './send-signal.ts';
import { until } from './until.ts';

// A fast shutdown takes some 20 ms; past this the disk is stuck and recovery at the next start is the better way.
const FAST_MS = 10_000;

/** Stops a server: its clients are sent away, its data is written out. */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  sendSignal(cluster, pid, 'INT');
  if (await until(() => !isAlive(pid), { timeout_ms: FAST_MS })) return;
  await crashServer(cluster, pid);
}

/** Ends a server at once, as `pg_ctl stop -m immediate` does: nothing is written out, the next start recovers. */
export async function crashServer(cluster: Cluster, pid: number): Promise<void> {
  sendSignal(cluster, pid, 'QUIT');
  await until(() => !isAlive(pid), { timeout_ms: FAST_MS });
}

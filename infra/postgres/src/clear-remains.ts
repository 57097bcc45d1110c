import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';
import { isAlive, listProcesses } from './processes.ts';
import { sendSignal } from './send-signal.ts';
import { until } from './until.ts';

/**
 * Removes what a killed server left behind: its busy children, which still hold the shared memory, and its lock
 * file, which Postgres itself would believe when the number in it belongs to a zombie or to a stranger by now.
 * The caller holds the cluster's lock and has found no server of it that answers.
 */
export async function clearRemains(cluster: Cluster): Promise<void> {
  const remains = listProcesses()
    .filter(({ command }) => isOf(cluster, command))
    .map(({ pid }) => pid);
  for (const pid of remains) sendSignal(cluster, pid, 'QUIT');
  await until(() => !remains.some(isAlive), { timeout_ms: 10_000 });
  rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
}

function isOf({ name }: Cluster, command: string): boolean {
  return command.startsWith(`postgres: ${name}`) || command.includes(`cluster_name=${name}`);
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';

/** INT: stop now, rolling back what is open. QUIT: drop everything and recover at the next start. */
export type StopSignal = 'INT' | 'QUIT';

/** Signals one process of the cluster; one that is gone already is as good as signalled. */
export function sendSignal(cluster: Cluster, pid: number, signal: StopSignal): void {
  if (process.platform === 'win32') {
    // Windows has no signals: Postgres listens on a pipe, which pg_ctl knows how to find.
    spawnSync(join(cluster.bin, 'pg_ctl'), ['kill', signal, String(pid)]);
    return;
  }
  try {
    process.kill(pid, `SIG${signal}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

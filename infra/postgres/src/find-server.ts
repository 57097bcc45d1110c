import { connect } from 'node:net';
import type { Cluster } from './cluster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { readCommand } from './processes.ts';
import { until } from './until.ts';

/** A server that runs on the cluster. */
export interface Server {
  pid: number;
  port: number;
}

// Replaying the log after a crash may take this long on a slow disk (max_wal_size is 1 GB).
const RECOVERY_MS = 120_000;

/**
 * Finds the living server of the cluster, waiting until it is ready; null when there is none.
 * A number in the lock file proves nothing: the process must name this cluster and must answer.
 */
export async function findServer(cluster: Cluster): Promise<Server | null> {
  let server: Server | null = null;
  await until(
    async () => {
      const file = readPostmasterFile(cluster.data);
      if (!file || !readCommand(file.pid).includes(`cluster_name=${cluster.name}`)) return true;
      if (!file.ready || !(await answers(file.port))) return false;
      server = { pid: file.pid, port: file.port };
      return true;
    },
    { timeout_ms: RECOVERY_MS },
  );
  return server;
}

/** Tells whether something listens on 127.0.0.1 at the port. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}

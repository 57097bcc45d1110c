import { findAccount } from './account.ts';
import { clearRemains } from './clear-remains.ts';
import { type Cluster, toUrl } from './cluster.ts';
import { findServer, type Server } from './find-server.ts';
import { type HeldLock, holdLock } from './hold-lock.ts';
import { findKeptCluster, makeKeptCluster, type Runtime } from './kept-cluster.ts';
import { makeKeptFolder } from './kept-folder.ts';
import { launchServer } from './launch-server.ts';
import { findNativeFiles } from './native-files.ts';
import { isAlive } from './processes.ts';
import { stopServer } from './stop-server.ts';
import { until } from './until.ts';

/** Where a kept Postgres lies, and at which port it shall listen. */
export interface PostgresOptions {
  /** The data folder of Roadwright; made when missing. */
  data_dir: string;
  /** Exactly this port on 127.0.0.1; absent: the first free one from 54329 on. */
  port?: number | undefined;
}

/** A running Postgres. */
export interface Postgres {
  /** Address with the password; keep it out of logs. */
  url: string;
  port: number;
  pid: number;
  /** The folder that keeps the data. */
  folder: string;
  /** True: another living process owns it, and stop() leaves it alone. */
  attached: boolean;
  isAlive(): boolean;
  /** Stops the server, sending its clients away; may be called again. */
  stop(): Promise<void>;
}

// A first start makes the cluster; on a slow disk that takes a while.
const OTHER_STARTER_MS = 180_000;

/**
 * Brings up the durable Postgres of a data folder, making it at the first call. One process at a time owns it; a
 * server that outlived its killed owner is taken over, and while an owner lives a second caller attaches to it.
 * @throws Error in words for the person at the terminal.
 */
export async function startPostgres({ data_dir, port }: PostgresOptions): Promise<Postgres> {
  const account = findAccount();
  const runtime = { account, native: findNativeFiles(account) };
  const folder = makeKeptFolder(data_dir, account);
  let postgres: Postgres | null = null;
  await until(
    async () => {
      const lock = await holdLock(folder);
      postgres = lock ? await startOwned(lock, { folder, runtime, port }) : await attach(folder, runtime);
      return postgres !== null;
    },
    { timeout_ms: OTHER_STARTER_MS, every_ms: 100 },
  );
  if (postgres) return postgres;
  throw new Error(`Another process holds ${folder}, but no Postgres comes up there: end it and start again.`);
}

interface Start {
  folder: string;
  runtime: Runtime;
  port: number | undefined;
}

async function startOwned(lock: HeldLock, { folder, runtime, port }: Start): Promise<Postgres> {
  try {
    if (!findKeptCluster(folder, runtime)) await makeKeptCluster(folder, runtime);
    const cluster = findKeptCluster(folder, runtime);
    if (!cluster) throw new Error(`The new cluster in ${folder} has vanished.`);
    const server = (await findServer(cluster)) ?? (await launch(cluster, port));
    let stopping: Promise<void> | null = null;
    const stop = () => {
      stopping ??= stopServer(cluster, server.pid).finally(() => lock.release());
      return stopping;
    };
    return { ...describe(cluster, server), attached: false, stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function launch(cluster: Cluster, port: number | undefined): Promise<Server> {
  await clearRemains(cluster);
  return await launchServer(cluster, { keeping: 'durable', port });
}

async function attach(folder: string, runtime: Runtime): Promise<Postgres | null> {
  const cluster = findKeptCluster(folder, runtime);
  const server = cluster && (await findServer(cluster));
  return cluster && server && { ...describe(cluster, server), attached: true, stop: async () => {} };
}

function describe(cluster: Cluster, server: Server) {
  const { pid, port } = server;
  return { url: toUrl(cluster, port), port, pid, folder: cluster.data, isAlive: () => isAlive(pid) };
}

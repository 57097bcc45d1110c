import { readdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';
import { type StatementCount, startCounting } from './count-statements.ts';

/** What a server did for one database meanwhile. */
export interface ServerUse {
  /** Of all processes of the server, those included that have ended. */
  readonly cpu_seconds: number;
  readonly wal_bytes: number;
  /** null when the server was not started to count. */
  readonly statements: StatementCount | null;
}

interface Watched {
  readonly database_url: string;
  /** The postmaster's. */
  readonly server_pid: number;
}

/** Begins to watch; what it gives tells the use since then. The server should have nothing else to do. */
export async function watchServer({ database_url, server_pid }: Watched): Promise<() => Promise<ServerUse>> {
  const readCount = await startCounting(database_url);
  const wal_before = await readWal(database_url);
  const cpu_before = await readServerCpu(server_pid);
  return async () => {
    const cpu_seconds = (await readServerCpu(server_pid)) - cpu_before;
    const wal_bytes = (await readWal(database_url)) - wal_before;
    return { cpu_seconds, wal_bytes, statements: await readCount() };
  };
}

async function readWal(database_url: string): Promise<number> {
  const client = new Client({ connectionString: database_url });
  await client.connect();
  const { rows } = await client.query<{ bytes: number }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::double precision as bytes`,
  );
  await client.end();
  return rows[0]?.bytes ?? Number.NaN;
}

/** The kernel's unit for the times in /proc/PID/stat, on every Linux that is not built by hand (man 5 proc). */
const TICKS_PER_SECOND = 100;

/** CPU that a server and all its processes have had, in seconds; only Linux tells it this way. */
async function readServerCpu(server_pid: number): Promise<number> {
  const entries = await readdir('/proc').catch(() => null);
  if (entries === null) return Number.NaN;
  const pids = entries.map(Number).filter(Number.isInteger);
  const times = await Promise.all(pids.map((pid) => readTimes(pid)));
  return times
    .filter(({ pid, parent }) => pid === server_pid || parent === server_pid)
    .reduce((sum, { pid, own, children }) => sum + own + (pid === server_pid ? children : 0), 0);
}

/** The name of a process may hold blanks and parentheses; the fields after it are plain. */
async function readTimes(pid: number) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0, user = 0, system = 0, children_user = 0, children_system = 0] = [1, 11, 12, 13, 14].map(
    (place) => fields[place] ?? 0,
  );
  return {
    pid,
    parent,
    own: (user + system) / TICKS_PER_SECOND,
    children: (children_user + children_system) / TICKS_PER_SECOND,
  };
}

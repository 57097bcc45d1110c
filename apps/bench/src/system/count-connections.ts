import { Client } from 'pg';
import { repeatUntilStopped } from './repeat-until-stopped.ts';

export interface ConnectionCount {
  /** Most connections of the system seen at once. */
  readonly peak: number;
  readonly samples: number;
}

const SAMPLE_MS = 20;

const countConnections = `
select count(*)::int as connections
from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

/** Samples how many connections a database has, every 20 ms, until it is stopped; its own does not count. */
export async function watchConnections(database_url: string): Promise<{ stop(): Promise<ConnectionCount> }> {
  const client = new Client({ connectionString: database_url });
  await client.connect();
  let peak = 0;
  let samples = 0;
  const sampling = repeatUntilStopped(async () => {
    const { rows } = await client.query<{ connections: number }>(countConnections);
    peak = Math.max(peak, rows[0]?.connections ?? 0);
    samples++;
  }, SAMPLE_MS);
  // A lost link may not end the process.
  client.on('error', () => undefined);
  return {
    stop: async () => {
      await sampling.stop().finally(() => client.end());
      return { peak, samples };
    },
  };
}

import { Client } from 'pg';

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
  let running = true;
  const sampling = (async () => {
    while (running) {
      const { rows } = await client.query<{ connections: number }>(countConnections);
      peak = Math.max(peak, rows[0]?.connections ?? 0);
      samples++;
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS));
    }
  })();
  // Told by stop(); until then a lost link may not end the process, which would leave what it started behind.
  sampling.catch(() => undefined);
  client.on('error', () => undefined);
  return {
    stop: async () => {
      running = false;
      await sampling.finally(() => client.end());
      return { peak, samples };
    },
  };
}

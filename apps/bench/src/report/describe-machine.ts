import { cpus, totalmem } from 'node:os';
import { Client } from 'pg';

const GIB = 1024 ** 3;

/** One line on what a bench ran on: the machine and the version of Node. */
export function describeHardware(): string {
  const memory = `${Math.round(totalmem() / GIB)} GiB`;
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${memory}, Node ${process.version}`;
}

/** Name and version of a Postgres. */
export async function describePostgres(postgres_url: string): Promise<string> {
  const client = new Client({ connectionString: postgres_url });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return `Postgres ${rows[0]?.server_version}`;
}

import type { Account } from './account.ts';

/** One data folder, with all that is needed to run a server on it. */
export interface Cluster {
  /** Folder of the Postgres programs. */
  bin: string;
  account: Account | null;
  /** The folder that initdb made. */
  data: string;
  /** Appears in the command line of each process of this cluster, so that they can be found after a crash. */
  name: string;
  password: string;
  /** File that takes the server's own words. */
  log_file: string;
}

/** The superuser and the database that every cluster has. */
export const ROLE = 'roadwright';
export const DATABASE = 'roadwright';

/** The address under which the cluster's database answers. */
export function toUrl(cluster: Cluster, port: number): string {
  return `postgres://${ROLE}:${cluster.password}@127.0.0.1:${port}/${DATABASE}`;
}

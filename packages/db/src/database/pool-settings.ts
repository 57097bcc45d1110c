import type pg from 'pg';
import type { DatabaseRole } from './database.ts';

/** A connection is replaced after so long, so that none outlives a fail-over or a half-open link for ever. */
const LIFETIME_S = 300;

/** A quiet minute costs nobody a new connection, whose password exchange takes 10 to 20 ms. */
const IDLE_MS = 60_000;

/** What every connection has: probes on an idle link, and a name for whoever looks at the server. */
export const connectionSettings = (url: string, name: string) => ({
  connectionString: url,
  application_name: `roadwright-${name}`,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
});

// The api may stand behind a transaction pooler, which refuses unknown startup parameters: its limits are set by
// the client and inside transactions. A worker's connections are direct, so the server itself ends what hangs.
const LIMITS = {
  api: { connectionTimeoutMillis: 2000, query_timeout: 5000 },
  worker: {
    connectionTimeoutMillis: 5000,
    query_timeout: 8000,
    statement_timeout: 7000,
    lock_timeout: 3000,
    idle_in_transaction_session_timeout: 10_000,
  },
} as const satisfies Record<DatabaseRole, pg.PoolConfig>;

/** The limits of a pool; waiting for a connection is as bounded as making one. */
export const poolSettings = (role: DatabaseRole, url: string, pool_size: number): pg.PoolConfig => ({
  ...connectionSettings(url, role),
  ...LIMITS[role],
  max: pool_size,
  maxLifetimeSeconds: LIFETIME_S,
  idleTimeoutMillis: IDLE_MS,
});

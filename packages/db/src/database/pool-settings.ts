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

/** For direct connections: by its own defaults the server would keep the backend of a lost link, and its locks, for two hours. */
export const SERVER_KEEPALIVE =
  '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

/**
 * For direct connections, whose prepared statements keep their plans: one that was made while a table was empty, as the
 * queue often is, would read all that comes later for each single row, until the next analyze. Compiling is never worth
 * its time here, and where a table has no index the server would think that it is.
 */
export const SERVER_PLANS = '-c enable_seqscan=off -c jit=off';

// The api may stand behind a transaction pooler, which refuses unknown startup parameters: its limits are set by
// the client and inside transactions. A worker's connections are direct, so the server itself ends what hangs.
// A half-open link costs one `query_timeout` and at worst one `connectionTimeoutMillis`, together less than 10 s. The
// server ends a slow statement and a forsaken transaction before that, so that only a dead link is ever silent for so
// long, and the next try finds no lock of the one before.
const LIMITS = {
  api: { connectionTimeoutMillis: 2000, query_timeout: 5000 },
  worker: {
    connectionTimeoutMillis: 3000,
    query_timeout: 6000,
    statement_timeout: 5000,
    lock_timeout: 3000,
    idle_in_transaction_session_timeout: 5000,
  },
} as const satisfies Record<DatabaseRole, pg.PoolConfig>;

/**
 * The limits of a pool; waiting for a connection is as bounded as making one.
 *
 * @param direct - whether the address is the server's own and not a pooler's
 */
export const poolSettings = (
  role: DatabaseRole,
  url: string,
  { pool_size, direct }: { readonly pool_size: number; readonly direct: boolean },
): pg.PoolConfig => ({
  ...connectionSettings(url, role),
  ...LIMITS[role],
  ...(direct && { options: `${SERVER_KEEPALIVE} ${SERVER_PLANS}` }),
  max: pool_size,
  maxLifetimeSeconds: LIFETIME_S,
  idleTimeoutMillis: IDLE_MS,
});

import type pg from 'pg';

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * The same pool, for graphile-worker 0.18: when its listening link is lost while it stops, it gives the client back
 * twice, and the second time would end the process as an unhandled rejection.
 */
export function guardRelease(pool: pg.Pool): pg.Pool {
  const connect = (connected?: Connected) => {
    if (connected === undefined) return pool.connect();
    return pool.connect((error, client, release) => {
      let released = false;
      connected(error, client, (reason) => {
        if (released) return;
        released = true;
        release(reason);
      });
    });
  };
  return Object.assign(Object.create(pool) as pg.Pool, { connect });
}

import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { SESSION_LIMITS, type SessionLimits } from '../signal/keep-session.ts';

type Connected = Parameters<pg.Pool['connect']>[0];

/**
 * The same pool, for graphile-worker 0.18, which takes by callback only the client that it listens on.
 * It never asks that client anything, so that a half-open link would be deaf for ever: here it is asked.
 * And when the link is lost while graphile-worker stops, it gives the client back twice, the second time as an
 * unhandled rejection, which would end the process: here it is given back once.
 *
 * @param pool - one that ends what is silent, as `cutSilentLinks` makes it
 */
export function guardPool(pool: pg.Pool, limits: SessionLimits = SESSION_LIMITS): pg.Pool {
  const connect = (connected?: Connected) => {
    if (connected === undefined) return pool.connect();
    return pool.connect((error, client, release) => {
      const released = new AbortController();
      if (client !== undefined) void askRegularly(client, released.signal, limits);
      connected(error, client, (reason) => {
        if (released.signal.aborted) return;
        released.abort();
        release(reason);
      });
    });
  };
  // A statement of the pool connects by callback too, and gives its client back by another way.
  const query = pool.query.bind(pool);
  return Object.assign(Object.create(pool) as pg.Pool, { connect, query });
}

/** A silent link is ended by its pool and reported to graphile-worker as lost, which then takes another client. */
async function askRegularly(
  client: pg.PoolClient,
  released: AbortSignal,
  { check_every_ms, answer_within_ms }: SessionLimits,
): Promise<void> {
  const question = { text: 'select 1', query_timeout: answer_within_ms };
  for (;;) {
    await wait(check_every_ms, undefined, { signal: released, ref: false }).catch(() => undefined);
    if (released.aborted) return;
    await client.query(question).catch(() => undefined);
  }
}

import type pg from 'pg';

/** A server that is well answers nothing in a few milliseconds; a busy one that fails this loses idle connections only. */
const PROBE_MS = 500;

/**
 * Ends every connection whose statement was not answered in time, and asks all idle ones whether they still stand: a
 * link that has gone silent is seldom alone, and the next try has to find a sound one. Connections at work keep their
 * own time, so that a server that is merely slow loses none of them.
 *
 * @returns what ends the idle ones, for whoever knows that the links are gone
 */
export function cutSilentLinks(pool: pg.Pool): () => void {
  const idle = new Set<pg.PoolClient>();
  const cutIdle = () => {
    for (const client of idle) {
      // Told as an error, because that takes it out of the pool before anybody can be given it.
      client.emit('error', new Error('Another connection to the server was lost'));
      client.connection.stream.destroy();
    }
    idle.clear();
  };
  const asked = new WeakSet<pg.PoolClient>();
  const probeIdle = () => {
    for (const client of idle) {
      if (asked.has(client)) continue;
      asked.add(client);
      const question = client.query({ text: 'select 1', query_timeout: PROBE_MS } as pg.QueryConfig);
      question.catch(() => undefined).finally(() => asked.delete(client));
    }
  };
  pool.on('connect', (client) => endWhenSilent(client, probeIdle));
  pool.on('acquire', (client) => idle.delete(client));
  pool.on('remove', (client) => idle.delete(client));
  pool.on('release', (error, client) => {
    if (isSilence(error)) probeIdle();
    if (!error) idle.add(client);
  });
  return cutIdle;
}

/**
 * pg gives a statement up that is not answered in time, but keeps its connection; whoever holds that and does not care,
 * as graphile-worker does not, would give it back as if it were free. Its holder is told as of any lost link.
 */
function endWhenSilent(client: pg.PoolClient, onSilence: () => void): void {
  const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
  const watched = (...given: unknown[]): unknown => {
    const asked = ask(...given);
    // One that was asked by callback is the pool's own, which gives it back with its error.
    if (!(asked instanceof Promise)) return asked;
    return asked.catch((error: unknown) => {
      if (isSilence(error)) {
        void client.end();
        onSilence();
        client.emit('error', error);
      }
      throw error;
    });
  };
  client.query = watched as pg.PoolClient['query'];
}

/** pg gives this error no code. */
const isSilence = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout';

import type pg from 'pg';

/**
 * Ends every connection whose statement was not answered in time, and with it all idle ones: a link that has gone
 * silent is seldom alone, and the next try has to find a fresh one. Connections at work keep their own time, so that
 * a server that is merely slow loses none of them.
 *
 * @returns what ends the idle ones, for whoever has found a silent link elsewhere
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
  pool.on('connect', (client) => endWhenSilent(client, cutIdle));
  pool.on('acquire', (client) => idle.delete(client));
  pool.on('remove', (client) => idle.delete(client));
  pool.on('release', (error, client) => {
    if (isSilence(error)) cutIdle();
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

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
  let probing = false;
  // They are taken out of the pool meanwhile, so that whoever wants one waits for a sound one instead of meeting a dead one.
  const probeIdle = () => {
    if (probing) return;
    probing = true;
    const probes = Array.from({ length: idle.size }, () => probeOne(pool));
    void Promise.all(probes).finally(() => {
      probing = false;
    });
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

/** Asks a client of the pool whether it still stands; it is ended by its silence, like others. */
async function probeOne(pool: pg.Pool): Promise<void> {
  try {
    const client = await pool.connect();
    const question = { text: 'select 1', query_timeout: PROBE_MS };
    await client.query(question).finally(() => client.release());
  } catch {
    // Whoever asks next for something that matters is told.
  }
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

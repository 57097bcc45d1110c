import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { watchServer } from '../../system/watch-server.ts';
import { ARTIFACTS } from '../flow-size.ts';
import type { FlowRun, Meter } from '../peer.ts';
import { startMeter } from '../start-meter.ts';
import type { PeerRun } from './peer-protocol.ts';
import { POOL_SIZE, type PreparePeer } from './peer-work.ts';
import { startRoadmaps } from './start-roadmaps.ts';

/**
 * Runs the whole flow by one library in this process. All is submitted before; the clock runs from the first artifact
 * that a worker begins, so that no library pays for its start, to the commit of the last one.
 *
 * @throws what went wrong first, in the library or in the database
 */
export async function measurePeer(prepare: PreparePeer, run: PeerRun): Promise<FlowRun> {
  const { database_url, roadmaps, redis_port, bodies, latency_ms } = run;
  const pool = new pg.Pool({ connectionString: database_url, max: POOL_SIZE });
  const { promise, resolve, reject } = Promise.withResolvers<Meter>();
  pool.on('error', reject);
  await startRoadmaps(pool, roadmaps);
  let left = roadmaps * ARTIFACTS;
  let readSinceFirst: (() => Meter) | undefined;
  const start = await prepare({
    database_url,
    roadmaps,
    redis_port,
    pool,
    // Made anew each time, as the worker of a real model has to.
    write: async (content_type) => {
      readSinceFirst ??= startMeter();
      if (latency_ms > 0) await wait(latency_ms);
      return JSON.stringify(bodies[content_type]);
    },
    count: (artifacts) => {
      left -= artifacts;
      if (left === 0 && readSinceFirst !== undefined) resolve(readSinceFirst());
    },
    fail: reject,
  });
  // What autovacuum would have found out by then; without it pg-boss fetches at a third of its speed.
  await pool.query('analyze');
  const readUse = await watchServer(run);
  await Promise.race([start(), promise]);
  const meter = await promise;
  return { ...meter, server: await readUse() };
}

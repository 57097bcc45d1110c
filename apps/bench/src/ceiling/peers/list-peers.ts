import type { Peer } from '../peer.ts';
import { runPeer, runPeerWithRedis } from './run-peer.ts';

/** What a user would pick instead, each with the settings that its documentation recommends for throughput. */
export const PEERS: readonly Peer[] = [
  {
    name: 'pg-boss, one write per fetched batch',
    settings:
      '8 workers × 60 jobs, burst, NOTIFY, 2 pools of 10; batch writes are our own handler, in the driver’s arrays',
    run: (options) => runPeer('pg_boss_batched', options),
  },
  {
    name: 'pg-boss, a job per artifact',
    settings: '8 workers × 60 jobs, burst, NOTIFY, 2 pools of 10',
    run: (options) => runPeer('pg_boss', options),
  },
  {
    name: 'BullMQ + Redis, a job per artifact',
    settings: '480 at once, flows, appendfsync everysec, a pool of 10',
    run: (options) => runPeerWithRedis('bullmq', options),
  },
  {
    name: 'graphile-worker, a job per artifact',
    settings: '480 at once, local queue of 481, completions batched, one pool of 10',
    run: (options) => runPeer('graphile_worker', options),
  },
  {
    name: 'DBOS Transact, a step per artifact',
    settings: '8 workflows at once in 2 phases, system pool of 20, pool of 10, polled each 50 ms',
    run: (options) => runPeer('dbos', options),
  },
];

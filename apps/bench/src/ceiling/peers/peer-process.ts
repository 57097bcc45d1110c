import { answerParent } from '../../system/answer-parent.ts';
import { measurePeer } from './measure-peer.ts';
import type { PeerKey, PeerProtocol } from './peer-protocol.ts';
import type { PreparePeer } from './peer-work.ts';

/** Loads only the library that is asked for, so that none pays for the others. */
const LOADERS: Readonly<Record<PeerKey, () => Promise<PreparePeer>>> = {
  dbos: async () => (await import('./prepare-dbos.ts')).prepareDbos,
  pg_boss: async () => (await import('./prepare-pg-boss.ts')).preparePgBoss,
  pg_boss_batched: async () => (await import('./prepare-pg-boss-batched.ts')).preparePgBossBatched,
  bullmq: async () => (await import('./prepare-bullmq.ts')).prepareBullMq,
  graphile_worker: async () => (await import('./prepare-graphile-worker.ts')).prepareGraphileWorker,
};

answerParent<PeerProtocol>({
  run: async (run) => await measurePeer(await LOADERS[run.peer](), run),
});

import { startChild } from '../../system/start-child.ts';
import type { FlowOptions, FlowRun, Skipped } from '../peer.ts';
import { checkFlow } from './check-flow.ts';
import type { PeerKey, PeerProtocol } from './peer-protocol.ts';
import { startRedis } from './start-redis.ts';

/**
 * Runs the flow by one library in a process of its own and checks what it left.
 *
 * @throws Error when the library fails, with all that its process printed, or when something is missing
 */
export async function runPeer(peer: PeerKey, options: FlowOptions, redis_port: number | null = null) {
  const child = startChild<PeerProtocol>('ceiling/peers/peer-process.ts');
  try {
    const run = await child.ask('run', { ...options, peer, redis_port });
    await checkFlow(options.database_url, options.roadmaps);
    return run;
  } finally {
    await child.stop();
  }
}

/** The same for a library that needs a Redis, which runs as long as it does. */
export async function runPeerWithRedis(peer: PeerKey, options: FlowOptions): Promise<FlowRun | Skipped> {
  const redis = await startRedis();
  if (redis === null) return { skipped: 'there is no redis-server on the PATH' };
  try {
    return await runPeer(peer, options, redis.port);
  } finally {
    await redis.stop();
  }
}

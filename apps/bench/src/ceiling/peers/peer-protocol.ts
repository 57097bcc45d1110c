import type { FlowOptions, FlowRun } from '../peer.ts';

/** A library and the way in which it is used. */
export type PeerKey = 'dbos' | 'pg_boss' | 'pg_boss_batched' | 'bullmq' | 'graphile_worker';

/** A run that a process is asked for. */
export interface PeerRun extends FlowOptions {
  readonly peer: PeerKey;
  /** null unless the peer needs a Redis. */
  readonly redis_port: number | null;
}

/** What the process of a peer can be asked, once. */
export type PeerProtocol = { readonly run: { readonly asked: PeerRun; readonly answer: FlowRun } };

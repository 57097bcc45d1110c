import type { ServerUse } from '../system/watch-server.ts';
import type { Bodies } from './flow.ts';

/** One run of the flow. */
export interface FlowOptions {
  /** An empty database of the run's own. */
  readonly database_url: string;
  readonly roadmaps: number;
  readonly bodies: Bodies;
  /** The server's postmaster, to tell its CPU. */
  readonly server_pid: number;
  /** What each artifact waits for, as for a model that answers after this time; 0 for none. */
  readonly latency_ms: number;
}

/** What one run came to. */
export interface FlowRun extends Meter {
  /** What the database server did meanwhile. */
  readonly server: ServerUse;
}

/** What the working process took. */
export interface Meter {
  /** From the first claim to the last commit; everything had been submitted before. */
  readonly seconds: number;
  /** CPU of the working process meanwhile. */
  readonly worker_cpu_seconds: number;
}

/** A run that could not be done here. */
export interface Skipped {
  /** Why, in words for a person. */
  readonly skipped: string;
}

/** Another way to run the flow. */
export interface Peer {
  readonly name: string;
  /** In words for the table. */
  readonly settings: string;
  /** @throws Error when it fails, or leaves anything of the flow out */
  run(options: FlowOptions): Promise<FlowRun | Skipped>;
}

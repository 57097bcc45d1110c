import type { EventFrame } from '@roadwright/db';

/** Why a subscription ended by itself: the task has, or the process drains. */
export type EndReason = 'task_ended' | 'closing';

export interface Subscription {
  readonly task_id: string;
  /** Number of the last event that the reader has; 0 for all. */
  readonly after: number;
  /** Aborting it ends the subscription without `onEnd`. */
  readonly signal: AbortSignal;
  /** Takes the next event; a promise holds the following ones back until it settles. */
  readonly onFrame: (frame: EventFrame) => Promise<void> | undefined;
  /** Called once, after the last frame. */
  readonly onEnd: (reason: EndReason) => void;
}

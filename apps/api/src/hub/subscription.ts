import type { EventFrame } from '@roadwright/db';

/** Why a subscription ended by itself: the task has, or it was deleted, or the process drains. */
export type EndReason = 'task_ended' | 'task_deleted' | 'closing';

export interface Subscription {
  readonly task_id: string;
  /** Number of the last event that the reader has; 0 for all. */
  readonly after: number;
  /**
   * Takes the next events, one after the other; a promise holds the following ones back until it settles.
   * All readers that stand at the same place are given the very same list, so that it has to be encoded but once.
   */
  onFrames(frames: readonly EventFrame[]): Promise<void> | undefined;
  /** Called once, after the last frame. */
  onEnd(reason: EndReason): void;
}

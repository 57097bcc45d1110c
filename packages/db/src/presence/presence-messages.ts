import type { ErrorCode } from '@roadwright/domain';
import type { BeatAnswer, HeldClaim } from './beat.ts';
import type { JudgingTime } from './judging.ts';

/** What the thread that beats is started with. */
export interface PresenceSettings {
  readonly direct_url: string;
  readonly worker_id: string;
  readonly beat_s: number;
  readonly lease_s: number;
  /** How long the main thread may be silent before the process ends itself. */
  readonly stall_s: number;
}

/** What the worker holds at this moment; also the sign that its main thread still turns. */
interface PresenceNews {
  readonly type: 'holding';
  readonly claims: readonly HeldClaim[];
  readonly runner_ids: readonly string[];
  /** What the worker tells operators of itself, as JSON; null before the first turn. */
  readonly figures: string | null;
}

/** What the main thread tells the one that beats. */
export type ToPresence = PresenceNews | { readonly type: 'end' };

/** What the thread that beats tells the main one. */
export type FromPresence =
  /** The session stands, or is gone. */
  | { readonly type: 'state'; readonly connected: boolean }
  | { readonly type: 'judging'; readonly judging: JudgingTime | null }
  | { readonly type: 'cancelled'; readonly task_ids: readonly string[] }
  /** A beat about these claims was answered. */
  | ({ readonly type: 'beat'; readonly claims: readonly HeldClaim[] } & Pick<BeatAnswer, 'lost' | 'suspect'>)
  /** The worker cannot be kept known, and trying again will not help; an error would lose its code on the way. */
  | { readonly type: 'fault'; readonly code: ErrorCode; readonly detail: string }
  | {
      readonly type: 'log';
      readonly level: 'debug' | 'info' | 'warn' | 'error';
      readonly fields: object;
      readonly text: string;
    }
  | { readonly type: 'ended' };

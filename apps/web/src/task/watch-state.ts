import { applyEvent, type Connection, NO_PROGRESS, type TaskProgress } from '@roadwright/client';
import type { TaskEvent } from '@roadwright/domain';
import { type Checks, foldChecks, NO_CHECKS } from './checks.ts';

/** What a page knows of the task that it watches. */
export interface WatchState {
  readonly progress: TaskProgress;
  /** How often a person has approved or rejected an outline; their own edits begin new rounds too. */
  readonly answers_count: number;
  readonly checks: Checks;
  readonly connection: Connection;
  /** Milliseconds since 1970 by this machine, when the last events arrived. */
  readonly received_at: number;
  /** Why the watch gave up; null while it goes on. */
  readonly error: unknown;
}

export type WatchAction =
  | { readonly type: 'events'; readonly events: readonly TaskEvent[]; readonly received_at: number }
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'gave_up'; readonly error: unknown };

/** The state before anything has arrived. */
export const NOTHING_SEEN: WatchState = {
  progress: NO_PROGRESS,
  answers_count: 0,
  checks: NO_CHECKS,
  connection: { state: 'connecting' },
  received_at: 0,
  error: null,
};

/** Folds what the watch brings into the state of the page. */
export function reduceWatch(state: WatchState, action: WatchAction): WatchState {
  switch (action.type) {
    case 'events': {
      const progress = action.events.reduce(applyEvent, state.progress);
      // A watch that begins anew, with another key, gives all events once more.
      const fresh = action.events.filter(({ seq }) => seq > state.progress.seq);
      const answers_count = state.answers_count + fresh.filter(isAnswer).length;
      const checks = foldChecks(state.checks, fresh);
      return { ...state, progress, answers_count, checks, received_at: action.received_at, error: null };
    }
    case 'connection':
      return { ...state, connection: action.connection };
    case 'gave_up':
      return { ...state, error: action.error };
  }
}

const isAnswer = ({ type }: TaskEvent): boolean => type === 'review_answered';

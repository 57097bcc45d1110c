import { applyEvent, type Connection, NO_PROGRESS, type TaskProgress } from '@roadwright/client';
import type { TaskEvent } from '@roadwright/domain';

/** What a page knows of the task that it watches. */
export interface WatchState {
  readonly progress: TaskProgress;
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
  connection: { state: 'connecting' },
  received_at: 0,
  error: null,
};

/** Folds what the watch brings into the state of the page. */
export function reduceWatch(state: WatchState, action: WatchAction): WatchState {
  switch (action.type) {
    case 'events': {
      const progress = action.events.reduce(applyEvent, state.progress);
      return { ...state, progress, received_at: action.received_at };
    }
    case 'connection':
      return { ...state, connection: action.connection };
    case 'gave_up':
      return { ...state, error: action.error };
  }
}

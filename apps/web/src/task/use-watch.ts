import { startTransition, useEffect, useReducer } from 'react';
import { useClient } from '../api/use-client.ts';
import { followTask } from './follow-task.ts';
import { NOTHING_SEEN, reduceWatch, type WatchAction, type WatchState } from './watch-state.ts';

/** Watches a task as long as the page is there. */
export function useWatch(task_id: string): WatchState {
  const client = useClient();
  const [state, dispatch] = useReducer(reduceWatch, NOTHING_SEEN);
  useEffect(() => {
    const stop = new AbortController();
    // A hundred events a second are drawn in slices, between which a click is answered.
    const dispatchGently = (action: WatchAction) => startTransition(() => dispatch(action));
    void followTask(client, { task_id, signal: stop.signal, dispatch: dispatchGently });
    return () => stop.abort();
  }, [client, task_id]);
  return state;
}

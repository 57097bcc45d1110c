import type { RoadwrightClient } from '@roadwright/client';
import { isTerminalEvent, type TaskEvent } from '@roadwright/domain';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../api/use-client.ts';
import { followTask } from '../task/follow-task.ts';
import { listTouched } from './list-touched.ts';

/** A course that is written fast ends several pieces a second; its page is read again at most once in this time. */
const GATHER_MS = 1_000;

interface Followed {
  readonly roadmap_id: string;
  /** Null follows nothing. */
  readonly task_id: string | null;
}

/** Lets new pieces of a course appear by themselves: what a task's events speak of is read again. */
export function useFollow({ roadmap_id, task_id }: Followed): void {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    if (task_id === null) return;
    return follow({ client, queries, roadmap_id, task_id });
  }, [client, queries, roadmap_id, task_id]);
}

interface Following {
  readonly client: RoadwrightClient;
  readonly queries: QueryClient;
  readonly roadmap_id: string;
  readonly task_id: string;
}

function follow({ client, queries, roadmap_id, task_id }: Following): () => void {
  const stop = new AbortController();
  const touched = new Set<string>();
  let timer: number | undefined;
  const read = (ended: boolean) => {
    window.clearTimeout(timer);
    timer = undefined;
    void queries.invalidateQueries({ queryKey: ['roadmap', roadmap_id], exact: true });
    // The report is about all of the course: it is read again at the end, or by whoever opens a lesson next.
    const refetchType = ended ? 'active' : 'none';
    void queries.invalidateQueries({ queryKey: ['quality', roadmap_id], refetchType });
    for (const concept_id of touched) {
      void queries.invalidateQueries({ queryKey: ['concept', roadmap_id, concept_id] });
    }
    touched.clear();
  };
  const take = (events: readonly TaskEvent[]) => {
    for (const concept_id of listTouched(events)) touched.add(concept_id);
    if (events.some(isTerminalEvent)) read(true);
    else timer ??= window.setTimeout(() => read(false), GATHER_MS);
  };
  void followTask(client, {
    task_id,
    signal: stop.signal,
    dispatch: (action) => action.type === 'events' && take(action.events),
  });
  return () => {
    stop.abort();
    window.clearTimeout(timer);
  };
}

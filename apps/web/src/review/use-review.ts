import { eachItem, type RoadwrightClient } from '@roadwright/client';
import type { EditRound, RoadmapView, ValidationRound } from '@roadwright/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { findChanges, type OutlineChanges, pickEdits } from './find-changes.ts';

/** What a person looks at in one round. */
interface Reviewed {
  /** Undefined until it has been read. */
  readonly roadmap: RoadmapView | undefined;
  readonly validation: ValidationRound | undefined;
  readonly changes: OutlineChanges;
  readonly error: unknown;
}

interface ReviewPlace {
  readonly task_id: string;
  readonly roadmap_id: string;
  readonly round: number;
}

const NO_CHANGES: OutlineChanges = { nodes: new Map(), removed: [] };

/**
 * Reads the outline of a round with what was found out about it and what has changed. Until that is there, what stood
 * there before stays, as it should after an edit: whoever shows the outline of another answer begins anew.
 */
export function useReview({ task_id, roadmap_id, round }: ReviewPlace): Reviewed {
  const client = useClient();
  const roadmap = useQuery({
    queryKey: ['roadmap', roadmap_id, 'outline', 'review', task_id, round],
    queryFn: ({ signal }) => client.getRoadmap(roadmap_id, { signal }),
    placeholderData: keepPreviousData,
  });
  const validation = useQuery({
    queryKey: ['task', task_id, 'review', round, 'validation'],
    queryFn: async ({ signal }) => {
      const { items } = await client.getValidation(task_id, { signal });
      return items.findLast(({ chosen }) => chosen) ?? null;
    },
    placeholderData: keepPreviousData,
  });
  const changes = useQuery({
    queryKey: ['task', task_id, 'review', round, 'changes'],
    queryFn: ({ signal }) => readChanges(client, task_id, signal),
    placeholderData: keepPreviousData,
  });
  return {
    roadmap: roadmap.data,
    validation: validation.data ?? undefined,
    changes: changes.data ?? NO_CHANGES,
    error: roadmap.error ?? validation.error ?? changes.error,
  };
}

async function readChanges(
  client: RoadwrightClient,
  task_id: string,
  signal: AbortSignal,
): Promise<OutlineChanges> {
  const edits = pickEdits(await listAllEdits(client, task_id, signal));
  const diffs = edits.map((round) => client.getEditDiff(task_id, round, { signal }));
  return findChanges(await Promise.all(diffs));
}

async function listAllEdits(
  client: RoadwrightClient,
  task_id: string,
  signal: AbortSignal,
): Promise<EditRound[]> {
  const edits: EditRound[] = [];
  const all = eachItem((page) => client.listEdits(task_id, { ...page, signal }));
  for await (const edit of all) edits.push(edit);
  return edits;
}

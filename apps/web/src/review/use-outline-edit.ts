import { RoadwrightError } from '@roadwright/client';
import type { RoadmapView } from '@roadwright/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useClient } from '../api/use-client.ts';
import { editOutline, type OutlineEdit } from './edit-outline.ts';

/** The way to edit an outline, and what became of the last edit. */
export interface OutlineEditing {
  /** Edits wait for one another. */
  readonly run: (edit: OutlineEdit) => void;
  readonly error: unknown;
  /** Somebody else had changed the outline; it has been read again. */
  readonly stale: boolean;
  readonly saved: boolean;
}

/** Edits the outline that is seen, and reads again what an edit makes stale. */
export function useOutlineEdit(task_id: string, roadmap: RoadmapView): OutlineEditing {
  const client = useClient();
  const queries = useQueryClient();
  const { roadmap_id } = roadmap;
  const readAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['roadmap', roadmap_id] }),
      queries.invalidateQueries({ queryKey: ['task', task_id, 'review'] }),
    ]);
  // Of the newest edit, because the next may come before the outline has been read again.
  const newest = useRef(0);
  const mutation = useMutation({
    scope: { id: `edit ${roadmap_id}` },
    mutationFn: (edit: OutlineEdit) =>
      editOutline(client, { roadmap_id, version: Math.max(newest.current, roadmap.version) }, edit),
    onSuccess: ({ version }) => {
      newest.current = version;
      void readAgain();
    },
    onError: (error) => {
      if (isStale(error)) void readAgain();
    },
  });
  const stale = isStale(mutation.error);
  return {
    run: (edit) => mutation.mutate(edit),
    error: stale ? null : mutation.error,
    stale,
    saved: mutation.isSuccess,
  };
}

const isStale = (error: unknown): boolean =>
  error instanceof RoadwrightError && error.code === 'version_stale';

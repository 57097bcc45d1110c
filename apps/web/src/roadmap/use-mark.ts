import type { RoadmapView } from '@roadwright/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { setMark } from './marks.ts';

interface Mark {
  readonly concept_id: string;
  readonly done: boolean;
}

/** Marks concepts of a course; the page shows a mark at once and takes it back when the API refuses it. */
export function useMark(roadmap_id: string) {
  const client = useClient();
  const queries = useQueryClient();
  const key = ['roadmap', roadmap_id];
  const show = ({ concept_id, done }: Mark) =>
    queries.setQueryData<RoadmapView>(key, (roadmap) => roadmap && setMark(roadmap, concept_id, done));
  return useMutation({
    // One after the other, so that the last click holds.
    scope: { id: `marks ${roadmap_id}` },
    mutationFn: ({ concept_id, done }: Mark) => client.markConcept({ roadmap_id, concept_id }, { done }),
    onMutate: show,
    onSuccess: show,
    onError: (_error, { concept_id, done }) => show({ concept_id, done: !done }),
  });
}

import type { RoadwrightClient } from '@roadwright/client';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../api/use-client.ts';

/** Names a lesson within its course. */
interface ConceptPlace {
  readonly roadmap_id: string;
  readonly concept_id: string;
}

/** Loads the reader, which is half of all script: nobody needs it before the first lesson. */
export const loadReader = () => import('./lesson.tsx');

/** How a lesson is asked for. */
export const askForConcept = (client: RoadwrightClient, place: ConceptPlace) =>
  queryOptions({
    queryKey: ['concept', place.roadmap_id, place.concept_id],
    queryFn: ({ signal }) => client.getConcept(place, { signal }),
  });

/** Has a lesson and its reader on their way while the course around them is still coming. */
export function useLessonAhead(roadmap_id: string, concept_id: string | null): void {
  const client = useClient();
  const queries = useQueryClient();
  useEffect(() => {
    if (concept_id === null) return;
    // Whoever shows the lesson asks again, and tells what went wrong.
    void loadReader().catch(() => undefined);
    void queries.prefetchQuery(askForConcept(client, { roadmap_id, concept_id }));
  }, [client, queries, roadmap_id, concept_id]);
}

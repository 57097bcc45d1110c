import type { CitationGraph } from '@roadwright/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useReferences } from './use-references.ts';

/** As many as the API takes, and the work itself. */
const MOST_CITED = 199;

/** Reads how a work and the stored works among its references that were read so far cite one another. */
export function useCitations(work_id: string): CitationGraph | undefined {
  const client = useClient();
  const references = useReferences(work_id);
  const cited = references.data?.pages.flatMap(({ items }) => items.map((item) => item.work_id)) ?? [];
  const stored = [...new Set(cited.filter((id) => id !== null))].slice(0, MOST_CITED);
  const graph = useQuery({
    queryKey: ['citations', work_id, stored],
    queryFn: ({ signal }) => client.getCitationGraph([work_id, ...stored], { signal }),
    enabled: stored.length > 0,
    placeholderData: keepPreviousData,
  });
  return graph.data;
}

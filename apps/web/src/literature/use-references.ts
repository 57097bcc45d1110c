import type { ReferenceList } from '@roadwright/domain';
import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';

/** Reads what a work cites, part by part, in its own order. */
export function useReferences(work_id: string): UseInfiniteQueryResult<InfiniteData<ReferenceList>> {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: ['references', work_id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: cursor }) =>
      client.listReferences(work_id, { limit: 50, signal, ...(cursor === undefined ? {} : { cursor }) }),
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });
}

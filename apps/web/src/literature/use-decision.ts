import type { Candidate, CandidateDecision } from '@roadwright/domain';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';

/** A person's word on a pair. */
interface Decision extends CandidateDecision {
  readonly candidate_id: string;
}

/** Says whether a pair is one work; what was read of either is read anew. */
export function useDecision(): UseMutationResult<Candidate, Error, Decision> {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ candidate_id, decision }: Decision) => client.decideCandidate(candidate_id, decision),
    onSettled: () =>
      Promise.all(
        ['candidates', 'work', 'works'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      ),
  });
}

import { CANDIDATE_STATUSES, type CandidateStatus } from '@roadwright/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { MoreButton } from '../page/more-button.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { CandidateCard } from './candidate-card.tsx';
import './literature.css';
import { LiteratureTabs } from './literature-tabs.tsx';
import { LITERATURE } from './texts.ts';
import { useDecision } from './use-decision.ts';

/** Pairs of works that may be one, for a person to judge. */
export function CandidatesPage() {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  useTitle(texts.views.candidates);
  const [status, setStatus] = useState<CandidateStatus>('open');
  const list = useInfiniteQuery({
    queryKey: ['candidates', status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam: cursor }) =>
      client.listCandidates({ status, limit: 10, signal, ...(cursor === undefined ? {} : { cursor }) }),
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
  });
  const decision = useDecision();
  const pairs = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="wide">
      <h1>{texts.views.candidates}</h1>
      <LiteratureTabs view="candidates" />
      <StatusChoice status={status} onChoose={setStatus} />
      <div role="status">
        {decision.isSuccess && <p className="notice good">{texts.decided[decision.data.status]}</p>}
      </div>
      <ProblemNotice error={decision.error} />
      {list.isPending && <Loading what={texts.views.candidates} />}
      <ProblemNotice error={list.error} />
      {list.isSuccess && pairs.length === 0 && <p>{texts.no_pairs[status]}</p>}
      <ul className="cards">
        {pairs.map((pair) => (
          <CandidateCard
            key={pair.candidate_id}
            pair={pair}
            onDecide={(word) => decision.mutate({ candidate_id: pair.candidate_id, decision: word })}
            busy={decision.isPending}
          />
        ))}
      </ul>
      <MoreButton list={list} />
    </div>
  );
}

interface StatusChoiceProps {
  readonly status: CandidateStatus;
  readonly onChoose: (status: CandidateStatus) => void;
}

function StatusChoice({ status, onChoose }: StatusChoiceProps) {
  const texts = useTexts(LITERATURE);
  return (
    <fieldset className="row plain">
      <legend className="unseen">{texts.show_pairs}</legend>
      {CANDIDATE_STATUSES.map((other) => (
        <label key={other} className="row">
          <input type="radio" name="status" checked={other === status} onChange={() => onChoose(other)} />
          {texts.pair_states[other]}
        </label>
      ))}
    </fieldset>
  );
}

import type { Candidate, CandidateDecision } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { compareWorks } from './compare-works.ts';
import { sayReason } from './say-reason.ts';
import { LITERATURE } from './texts.ts';

interface CandidateCardProps {
  readonly pair: Candidate;
  readonly onDecide: (decision: CandidateDecision['decision']) => void;
  readonly busy: boolean;
}

/** Two works side by side, why they look like one and what speaks against it, and the person's word on them. */
export function CandidateCard({ pair, onDecide, busy }: CandidateCardProps) {
  const texts = useTexts(LITERATURE);
  const heading = useId();
  const [one, other] = pair.works;
  return (
    <li className="card pair" aria-labelledby={heading}>
      <h2 id={heading}>{one.title || other.title || texts.untitled}</h2>
      <p>
        {sayReason(texts.reasons, pair.reason)}
        {pair.veto !== null && (
          <>
            {' '}
            <strong className="veto">{sayReason(texts.vetoes, pair.veto)}</strong>
          </>
        )}
      </p>
      {pair.status === 'merged' ? (
        <p>
          <Link href={workPath(one.work_id)}>{texts.one_work}</Link>
        </p>
      ) : (
        <SideBySide pair={pair} />
      )}
      <Decisions pair={pair} onDecide={onDecide} busy={busy} />
    </li>
  );
}

function SideBySide({ pair: { works } }: { readonly pair: Candidate }) {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const ids = works.map(({ work_id }) => work_id);
  const views = useQuery({
    queryKey: ['work', 'pair', ...ids],
    queryFn: ({ signal }) => Promise.all(works.map(({ work_id }) => client.getWork(work_id, { signal }))),
  });
  const [one, other] = views.data ?? [];
  if (one === undefined || other === undefined) {
    return views.isPending ? <Loading what={texts.loaded} /> : <ProblemNotice error={views.error} />;
  }
  return (
    // Reachable by keyboard, because on a phone it scrolls sideways.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs it (axe: scrollable-region-focusable)
    <section className="scroll" tabIndex={0} aria-label={texts.comparison}>
      <table className="comparison">
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Link href={workPath(one.work_id)}>{texts.first_work}</Link>
            </th>
            <th scope="col">
              <Link href={workPath(other.work_id)}>{texts.second_work}</Link>
            </th>
            <th scope="col">{texts.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {compareWorks(one, other).map((row) => (
            <tr key={row.field} className={row.likeness}>
              <th scope="row">{texts.compared[row.field]}</th>
              <td>{row.one || '–'}</td>
              <td>{row.other || '–'}</td>
              <td>{texts.likenesses[row.likeness]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Decisions({ pair, onDecide, busy }: CandidateCardProps) {
  const texts = useTexts(LITERATURE);
  const [asking, setAsking] = useState(false);
  if (pair.status === 'distinct') return null;
  if (pair.status === 'merged') {
    return (
      <div className="actions">
        <button type="button" onClick={() => onDecide('distinct')} disabled={busy}>
          {texts.undo}
        </button>
      </div>
    );
  }
  if (asking) {
    return (
      <div className="actions" role="alert">
        <span>{texts.distinct_question}</span>
        <button type="button" className="primary" onClick={() => onDecide('distinct')} disabled={busy}>
          {texts.distinct_sure}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {texts.go_back}
        </button>
      </div>
    );
  }
  return (
    <div className="actions">
      <button type="button" className="primary" onClick={() => onDecide('merge')} disabled={busy}>
        {texts.merge}
      </button>
      <button type="button" onClick={() => setAsking(true)}>
        {texts.distinct}
      </button>
    </div>
  );
}

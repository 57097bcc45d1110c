import type { PiecePlace } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { taskPath } from '../route/route.ts';
import { useWatch } from '../task/use-watch.ts';
import { WORDS } from '../text/texts.ts';
import { ROADMAP } from './texts.ts';

interface PieceTaskProps {
  readonly task_id: string;
  readonly place: PiecePlace;
}

/** Follows the making of one piece where it is read; what was made appears by itself. */
export function PieceTask({ task_id, place: { roadmap_id, concept_id, content_type } }: PieceTaskProps) {
  const texts = useTexts(ROADMAP);
  const words = useTexts(WORDS);
  const queries = useQueryClient();
  const { progress, error } = useWatch(task_id);
  const ended = isTerminal(progress.status);
  useEffect(() => {
    if (!ended) return;
    void queries.invalidateQueries({ queryKey: ['roadmap', roadmap_id], exact: true });
    void queries.invalidateQueries({ queryKey: ['concept', roadmap_id, concept_id] });
    void queries.invalidateQueries({ queryKey: ['quality', roadmap_id] });
    void queries.invalidateQueries({ queryKey: ['versions', roadmap_id, concept_id, content_type] });
  }, [queries, ended, roadmap_id, concept_id, content_type]);
  const [failure] = [...progress.concepts.values()].flatMap(({ failures }) => failures);
  const problem = progress.problem ?? failure;
  const made = progress.status === 'completed';
  const mood = ended ? (made ? 'notice good' : 'notice bad') : 'notice';
  return (
    <div className={mood} role="status">
      <p>
        {ended && (made ? texts.made : texts.not_made)}
        {!ended && `${words.steps[progress.step]}…`} <Link href={taskPath(task_id)}>{texts.see_task}</Link>
      </p>
      {ended && !made && problem !== undefined && <p>{problem.detail}</p>}
      <ProblemNotice error={error} />
    </div>
  );
}

import { RoadwrightError } from '@roadwright/client';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Advice } from './advice.tsx';
import type { Phase, Submission } from './submissions.ts';
import { TaskFollower } from './task-follower.tsx';
import { LITERATURE } from './texts.ts';
import type { Submissions } from './use-submissions.ts';

/** Every work that was handed in on this page, with what becomes of it. */
export function SubmissionList({ list, dismiss }: Pick<Submissions, 'list' | 'dismiss'>) {
  const texts = useTexts(LITERATURE);
  if (list.length === 0) return null;
  return (
    <ul className="cards" aria-label={texts.submissions}>
      {list.map((submission) => (
        <SubmissionCard
          key={submission.key}
          submission={submission}
          onDismiss={() => dismiss(submission.key)}
        />
      ))}
    </ul>
  );
}

interface SubmissionCardProps {
  readonly submission: Submission;
  readonly onDismiss: () => void;
}

function SubmissionCard({ submission: { label, phase }, onDismiss }: SubmissionCardProps) {
  const texts = useTexts(LITERATURE);
  return (
    <li className="card">
      <div className="row between">
        <strong className="label">{label}</strong>
        {phase.name !== 'sending' && (
          <button
            type="button"
            className="small"
            onClick={onDismiss}
            aria-label={texts.about(texts.dismiss, label)}
          >
            {texts.dismiss}
          </button>
        )}
      </div>
      <PhaseView phase={phase} />
    </li>
  );
}

function PhaseView({ phase }: { readonly phase: Phase }) {
  const texts = useTexts(LITERATURE);
  switch (phase.name) {
    case 'sending':
      return (
        <>
          <p className="fine" role="status">
            {texts.sending}
          </p>
          {phase.share !== null && <progress value={phase.share} max={1} aria-label={texts.sending} />}
        </>
      );
    case 'accepted':
      return <TaskFollower key={phase.accepted.task_id} first={phase.accepted} />;
    case 'unfit':
      return (
        <p className="notice bad" role="alert">
          {texts.unfit[phase.why]}
        </p>
      );
    case 'refused':
      return (
        <>
          <ProblemNotice error={phase.error} />
          {phase.error instanceof RoadwrightError && <Advice code={phase.error.code} />}
        </>
      );
  }
}

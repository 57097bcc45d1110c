import type { TaskView } from '@roadwright/domain';
import { WORK_COMPONENTS } from '@roadwright/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { Advice } from './advice.tsx';
import { LITERATURE } from './texts.ts';

interface SubmissionEndProps {
  readonly task: TaskView;
  /** Whether the work was there before. */
  readonly duplicate: boolean;
  readonly onRetried: (task_id: string) => void;
}

const TONES = { completed: 'good', partial_failure: 'warn', failed: 'bad' } as const;

/** How a submission ended, and what can be done now. */
export function SubmissionEnd({ task, duplicate, onRetried }: SubmissionEndProps) {
  const texts = useTexts(LITERATURE);
  const { status, work_id, error } = task;
  const ends: Readonly<Record<string, string>> = texts.ends;
  const tones: Readonly<Record<string, string>> = TONES;
  const said = status === 'completed' && duplicate ? texts.known_already : ends[status];
  const stands = status === 'completed' || status === 'partial_failure';
  return (
    <div className={`notice ${tones[status] ?? ''}`} role="status">
      <p>
        <strong>{said}</strong>
      </p>
      {error !== null && (
        <p>
          {error.detail} <code>{error.code}</code>
        </p>
      )}
      {error !== null && <Advice code={error.code} />}
      {stands && work_id !== null && <EndedWork work_id={work_id} />}
      {status !== 'completed' && <RetrySubmission task_id={task.task_id} onRetried={onRetried} />}
    </div>
  );
}

/** The work that a submission turned out to be, with what could not be had of it. */
function EndedWork({ work_id }: { readonly work_id: string }) {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const work = useQuery({
    queryKey: ['work', work_id],
    queryFn: ({ signal }) => client.getWork(work_id, { signal }),
  });
  if (!work.isSuccess) return <ProblemNotice error={work.error} />;
  const { title, components } = work.data;
  return (
    <>
      <p>
        <Link href={workPath(work_id)}>{title === '' ? texts.untitled : title}</Link>
      </p>
      {WORK_COMPONENTS.map((name) => {
        const failure = components[name].error;
        if (components[name].status !== 'failed' || failure === null) return null;
        return (
          <div key={name}>
            <p>
              {texts.missing_part(texts.components[name])} {failure.detail} <code>{failure.code}</code>
            </p>
            <Advice code={failure.code} />
          </div>
        );
      })}
    </>
  );
}

interface RetrySubmissionProps {
  readonly task_id: string;
  readonly onRetried: (task_id: string) => void;
}

function RetrySubmission({ task_id, onRetried }: RetrySubmissionProps) {
  const client = useClient();
  const texts = useTexts(LITERATURE);
  const retry = useMutation({
    mutationFn: () => client.retryTask(task_id),
    onSuccess: (again) => onRetried(again.task_id),
  });
  return (
    <>
      <button type="button" onClick={() => retry.mutate()} disabled={retry.isPending}>
        {texts.retry}
      </button>
      <ProblemNotice error={retry.error} />
    </>
  );
}

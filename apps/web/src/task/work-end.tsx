import type { TaskProgress } from '@roadwright/client';
import { isTerminal, type TerminalStatus } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { workPath } from '../route/route.ts';
import { RetryButton } from './retry-button.tsx';
import { TASK } from './texts.ts';

interface WorkEndProps {
  readonly task_id: string;
  readonly progress: TaskProgress;
  /** Null while it is not known what the work is. */
  readonly work_id: string | null;
}

const TONES = {
  completed: 'good',
  partial_failure: 'warn',
  failed: 'bad',
  cancelled: '',
} as const satisfies Record<TerminalStatus, string>;

/** How the reading of a work ended, and what can be done now. */
export function WorkEnd({ task_id, progress, work_id }: WorkEndProps) {
  const texts = useTexts(TASK);
  const { status, problem } = progress;
  if (!isTerminal(status)) return null;
  return (
    <section className={`notice ${TONES[status]}`} aria-label={texts.result}>
      <p>
        <strong>{texts.work_ends[status]}</strong>
      </p>
      {problem !== null && (
        <p>
          {problem.detail} <code>{problem.code}</code>
        </p>
      )}
      {work_id !== null && (
        <Link href={workPath(work_id)} className="button primary">
          {texts.open_work}
        </Link>
      )}
      {status !== 'completed' && <RetryButton task_id={task_id} anew={status === 'failed'} />}
    </section>
  );
}

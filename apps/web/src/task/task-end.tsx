import type { TaskProgress } from '@roadwright/client';
import type { TaskView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { Link } from '../route/link.tsx';
import { qualityPath, roadmapPath } from '../route/route.ts';
import { MissingPieces } from './missing-pieces.tsx';
import { RetryButton } from './retry-button.tsx';
import { TASK } from './texts.ts';

interface TaskEndProps {
  readonly progress: TaskProgress;
  /** Null when no outline was finished. */
  readonly roadmap_id: string | null;
  /** Undefined until it has been read. */
  readonly task: TaskView | undefined;
}

/** How the writing of a course ended, and what can be done now. */
export function TaskEnd(props: TaskEndProps) {
  switch (props.progress.status) {
    case 'completed':
      return <Completed {...props} />;
    case 'partial_failure':
      return <Incomplete {...props} />;
    case 'failed':
      return <Failed {...props} />;
    case 'cancelled':
      return <Cancelled {...props} />;
    default:
      return null;
  }
}

function Completed({ roadmap_id }: TaskEndProps) {
  const texts = useTexts(TASK);
  return (
    <section className="notice good" aria-label={texts.result}>
      <p>
        <strong>{texts.ready}</strong>
      </p>
      <ReadLink roadmap_id={roadmap_id} />
    </section>
  );
}

function Incomplete({ progress, roadmap_id, task }: TaskEndProps) {
  const texts = useTexts(TASK);
  const { summary } = progress;
  const missing = summary === null ? 0 : summary.artifacts_total - summary.artifacts_done;
  return (
    <section className="notice warn" aria-label={texts.result}>
      <p>
        <strong>{texts.missing(missing)}</strong>
      </p>
      {task?.error && <p>{task.error.detail}</p>}
      {task !== undefined && task.failed.length > 0 && (
        <MissingPieces failed={task.failed} concepts={progress.concepts} roadmap_id={roadmap_id} />
      )}
      <ReadLink roadmap_id={roadmap_id} />
      {task !== undefined && <RetryButton task_id={task.task_id} anew={false} />}
    </section>
  );
}

function Failed({ progress, task }: TaskEndProps) {
  const texts = useTexts(TASK);
  return (
    <section className="notice bad" aria-label={texts.result}>
      <p>
        <strong>{texts.failed}</strong>
      </p>
      {progress.problem !== null && (
        <p>
          {progress.problem.detail} <code>{progress.problem.code}</code>
        </p>
      )}
      {task !== undefined && <RetryButton task_id={task.task_id} anew />}
    </section>
  );
}

function Cancelled({ progress, roadmap_id, task }: TaskEndProps) {
  const texts = useTexts(TASK);
  return (
    <section className="notice" aria-label={texts.result}>
      <p>
        <strong>{texts.cancelled}</strong> {texts.finished_stays}
      </p>
      {progress.concepts_ended > 0 && <ReadLink roadmap_id={roadmap_id} />}
      {task !== undefined && <RetryButton task_id={task.task_id} anew={progress.concepts_ended === 0} />}
    </section>
  );
}

function ReadLink({ roadmap_id }: { readonly roadmap_id: string | null }) {
  const texts = useTexts(TASK);
  if (roadmap_id === null) return null;
  return (
    <>
      <Link href={roadmapPath(roadmap_id)} className="button primary">
        {texts.read}
      </Link>
      <Link href={qualityPath(roadmap_id)} className="button">
        {texts.see_checks}
      </Link>
    </>
  );
}

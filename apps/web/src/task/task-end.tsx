import type { TaskProgress } from '@roadwright/client';
import type { TaskView } from '@roadwright/domain';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { RetryButton } from './retry-button.tsx';

interface TaskEndProps {
  readonly progress: TaskProgress;
  /** Undefined until it has been read. */
  readonly task: TaskView | undefined;
}

/** How a task ended, and what can be done now. */
export function TaskEnd({ progress, task }: TaskEndProps) {
  switch (progress.status) {
    case 'completed':
      return <Completed progress={progress} />;
    case 'partial_failure':
      return <Incomplete progress={progress} task={task} />;
    case 'failed':
      return <Failed progress={progress} task={task} />;
    case 'cancelled':
      return <Cancelled progress={progress} />;
    default:
      return null;
  }
}

function Completed({ progress }: { readonly progress: TaskProgress }) {
  return (
    <section className="notice good" aria-label="Result">
      <p>
        <strong>Your course is ready.</strong>
      </p>
      <ReadLink progress={progress} />
    </section>
  );
}

function Incomplete({ progress, task }: TaskEndProps) {
  const { summary } = progress;
  const missing = summary === null ? 0 : summary.artifacts_total - summary.artifacts_done;
  return (
    <section className="notice warn" aria-label="Result">
      <p>
        <strong>
          Your course is there, but {missing === 1 ? 'one piece is' : `${missing} pieces are`} missing.
        </strong>
      </p>
      {task !== undefined && task.failed.length > 0 && (
        <details>
          <summary>What is missing, and why</summary>
          <ul>
            {task.failed.map(({ concept_id, content_type, detail }) => (
              <li key={concept_id + content_type}>
                {progress.concepts.get(concept_id)?.title ?? concept_id}, {content_type}: {detail}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ReadLink progress={progress} />
      {task !== undefined && <RetryButton task_id={task.task_id} />}
    </section>
  );
}

function Failed({ progress, task }: TaskEndProps) {
  return (
    <section className="notice bad" aria-label="Result">
      <p>
        <strong>The course could not be written.</strong>
      </p>
      {progress.problem !== null && (
        <p>
          {progress.problem.detail} <code>{progress.problem.code}</code>
        </p>
      )}
      {progress.roadmap_id !== null && task !== undefined && <RetryButton task_id={task.task_id} />}
      <p>
        <Link href="/">Ask again</Link>
      </p>
    </section>
  );
}

function Cancelled({ progress }: { readonly progress: TaskProgress }) {
  return (
    <section className="notice" aria-label="Result">
      <p>
        <strong>Cancelled.</strong> What was finished stays.
      </p>
      <ReadLink progress={progress} />
    </section>
  );
}

function ReadLink({ progress: { roadmap_id } }: { readonly progress: TaskProgress }) {
  if (roadmap_id === null) return null;
  return (
    <Link href={roadmapPath(roadmap_id)} className="button primary">
      Read the course
    </Link>
  );
}

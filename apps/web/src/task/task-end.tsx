import type { TaskProgress } from '@roadwright/client';
import type { TaskView } from '@roadwright/domain';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { RetryButton } from './retry-button.tsx';

interface TaskEndProps {
  readonly progress: TaskProgress;
  /** Null when no outline was finished. */
  readonly roadmap_id: string | null;
  /** Undefined until it has been read. */
  readonly task: TaskView | undefined;
}

/** How a task ended, and what can be done now. */
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
  return (
    <section className="notice good" aria-label="Result">
      <p>
        <strong>Your course is ready.</strong>
      </p>
      <ReadLink roadmap_id={roadmap_id} />
    </section>
  );
}

function Incomplete({ progress, roadmap_id, task }: TaskEndProps) {
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
      <ReadLink roadmap_id={roadmap_id} />
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
      {task !== undefined && <RetryButton task_id={task.task_id} />}
    </section>
  );
}

function Cancelled({ progress, roadmap_id, task }: TaskEndProps) {
  return (
    <section className="notice" aria-label="Result">
      <p>
        <strong>Cancelled.</strong> What was finished stays.
      </p>
      {progress.concepts_ended > 0 && <ReadLink roadmap_id={roadmap_id} />}
      {task !== undefined && <RetryButton task_id={task.task_id} />}
    </section>
  );
}

function ReadLink({ roadmap_id }: { readonly roadmap_id: string | null }) {
  if (roadmap_id === null) return null;
  return (
    <Link href={roadmapPath(roadmap_id)} className="button primary">
      Read the course
    </Link>
  );
}

import { RoadwrightError } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { NotFound } from '../page/not-found.tsx';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { CancelButton } from './cancel-button.tsx';
import { ConceptList } from './concept-list.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { listConcepts } from './list-concepts.ts';
import { ProgressPanel } from './progress-panel.tsx';
import { ReviewForm } from './review-form.tsx';
import { TaskEnd } from './task-end.tsx';
import { useWatch } from './use-watch.ts';

/** A course being written, from the first step to its end. */
export function TaskPage({ task_id }: { readonly task_id: string }) {
  const client = useClient();
  const watch = useWatch(task_id);
  const { progress } = watch;
  const { review } = progress;
  // The keys hold what makes an earlier answer stale.
  const task = useQuery({
    queryKey: ['task', task_id, progress.status],
    queryFn: ({ signal }) => client.getTask(task_id, { signal }),
    placeholderData: (before) => before,
  });
  // The events of a retry do not name the roadmap, which is older than they are.
  const roadmap_id = progress.roadmap_id ?? task.data?.roadmap_id ?? null;
  const roadmap = useQuery({
    queryKey: ['roadmap', roadmap_id, 'outline', progress.title, review?.round],
    queryFn: roadmap_id === null ? skipToken : ({ signal }) => client.getRoadmap(roadmap_id, { signal }),
    placeholderData: (before) => before,
  });
  const title = progress.title ?? roadmap.data?.title ?? task.data?.learning_goal;
  useTitle(title);
  if (isUnknown(watch.error)) return <NotFound />;

  const ended = isTerminal(progress.status);
  return (
    <article className="narrow task">
      <h1>{title ?? 'Your course'}</h1>
      {task.data !== undefined && task.data.learning_goal !== title && (
        <p className="fine">{task.data.learning_goal}</p>
      )}
      <ConnectionNotice watch={watch} />
      <ProgressPanel watch={watch} />
      <TaskEnd progress={progress} roadmap_id={roadmap_id} task={task.data} />
      {review !== null && roadmap_id !== null && (
        <ReviewForm key={review.round} task_id={task_id} round={review.round} roadmap={roadmap.data} />
      )}
      {review === null && (
        <ConceptList roadmap_id={roadmap_id} concepts={listConcepts(progress, roadmap.data)} />
      )}
      {!ended && roadmap_id !== null && review === null && (
        <p>
          <Link href={roadmapPath(roadmap_id)}>Open the course while it is being written</Link>
        </p>
      )}
      {!ended && progress.seq > 0 && <CancelButton task_id={task_id} />}
    </article>
  );
}

const isUnknown = (error: unknown): boolean =>
  error instanceof RoadwrightError && (error.status === 404 || error.code === 'invalid_id');

import { RoadwrightError } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { NotFound } from '../page/not-found.tsx';
import { useTitle } from '../page/use-title.ts';
import { ReviewRoom } from '../review/review-room.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { CancelButton } from './cancel-button.tsx';
import { ConceptBoard } from './concept-board.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { ProgressPanel } from './progress-panel.tsx';
import { TaskEnd } from './task-end.tsx';
import { TASK } from './texts.ts';
import { useWatch } from './use-watch.ts';
import type { WatchState } from './watch-state.ts';
import { WorkCard } from './work-card.tsx';
import { WorkEnd } from './work-end.tsx';

interface TaskPartProps {
  readonly task_id: string;
  readonly watch: WatchState;
}

/** A task, from the first step to its end. */
export function TaskPage({ task_id }: { readonly task_id: string }) {
  const watch = useWatch(task_id);
  const task = useTask({ task_id, watch });
  if (isUnknown(watch.error)) return <NotFound />;
  const active = !isTerminal(watch.progress.status);
  return (
    <article className="task">
      {task?.kind === 'literature' ? (
        <WorkTask task_id={task_id} watch={watch} />
      ) : (
        <CourseTask task_id={task_id} watch={watch} />
      )}
      {active && watch.progress.seq > 0 && <CancelButton task_id={task_id} />}
    </article>
  );
}

/** Reads a task as it stands; the key holds what makes an earlier answer stale. */
function useTask({ task_id, watch }: TaskPartProps) {
  const client = useClient();
  const { status, step } = watch.progress;
  const task = useQuery({
    queryKey: ['task', task_id, status, step],
    queryFn: ({ signal }) => client.getTask(task_id, { signal }),
    placeholderData: (before) => before,
  });
  return task.data;
}

function CourseTask({ task_id, watch }: TaskPartProps) {
  const client = useClient();
  const texts = useTexts(TASK);
  const task = useTask({ task_id, watch });
  const { progress } = watch;
  const { review } = progress;
  // The events of a retry do not name the roadmap, which is older than they are.
  const roadmap_id = progress.roadmap_id ?? task?.roadmap_id ?? null;
  const ended = isTerminal(progress.status);
  const { data: roadmap } = useQuery({
    queryKey: ['roadmap', roadmap_id, 'outline', progress.title, review?.round, ended],
    queryFn: roadmap_id === null ? skipToken : ({ signal }) => client.getRoadmap(roadmap_id, { signal }),
    placeholderData: (before) => before,
  });
  const title = progress.title ?? roadmap?.title ?? (task?.learning_goal || undefined);
  useTitle(title);
  return (
    <>
      <h1>{title ?? texts.your_course}</h1>
      {task !== undefined && task.learning_goal !== title && <p className="fine">{task.learning_goal}</p>}
      <ConnectionNotice watch={watch} />
      <ProgressPanel watch={watch} pieces_total={task?.progress.artifacts_total} />
      <TaskEnd progress={progress} roadmap_id={roadmap_id} task={task} />
      {review !== null && roadmap_id !== null && (
        <ReviewRoom
          key={watch.answers_count}
          task_id={task_id}
          roadmap_id={roadmap_id}
          round={review.round}
        />
      )}
      {review === null && roadmap !== undefined && <ConceptBoard watch={watch} roadmap={roadmap} />}
      {!ended && roadmap_id !== null && review === null && (
        <p>
          <Link href={roadmapPath(roadmap_id)}>{texts.open_early}</Link>
        </p>
      )}
    </>
  );
}

function WorkTask({ task_id, watch }: TaskPartProps) {
  const texts = useTexts(TASK);
  const task = useTask({ task_id, watch });
  const { progress } = watch;
  const work_id = progress.work_id ?? task?.work_id ?? null;
  useTitle(texts.your_work);
  return (
    <>
      <h1>{texts.your_work}</h1>
      <ConnectionNotice watch={watch} />
      <ProgressPanel watch={watch} />
      <WorkEnd task_id={task_id} progress={progress} work_id={work_id} />
      {work_id !== null && <WorkCard work_id={work_id} status={progress.status} />}
    </>
  );
}

const isUnknown = (error: unknown): boolean =>
  error instanceof RoadwrightError && (error.status === 404 || error.code === 'invalid_id');

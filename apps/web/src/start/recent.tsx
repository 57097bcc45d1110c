import type { RoadmapItem, TaskItem } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath, taskPath } from '../route/route.ts';
import { STEP_LABELS, TASK_LABELS } from '../text/labels.ts';
import { listUnfinished } from './list-unfinished.ts';

const LOOK_AGAIN_MS = 10_000;

/** What is being written, and the courses that are there. */
export function Recent() {
  const client = useClient();
  const tasks = useQuery({
    queryKey: ['tasks'],
    queryFn: ({ signal }) => listUnfinished(client, signal),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const roadmaps = useQuery({
    queryKey: ['roadmaps'],
    queryFn: ({ signal }) => client.listRoadmaps({ limit: 20, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const active = tasks.data ?? [];
  const courses = roadmaps.data?.items ?? [];
  return (
    <>
      {active.length > 0 && (
        <section aria-labelledby="active">
          <h2 id="active">At work</h2>
          <ul className="cards">
            {active.map((task) => (
              <TaskCard key={task.task_id} task={task} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="recent">
        <h2 id="recent">Recent courses</h2>
        {roadmaps.isPending && <Loading what="your courses" />}
        <ProblemNotice error={roadmaps.error} />
        {roadmaps.isSuccess && courses.length === 0 && <p className="fine">None yet.</p>}
        <ul className="cards">
          {courses.map((course) => (
            <CourseCard key={course.roadmap_id} course={course} />
          ))}
        </ul>
      </section>
    </>
  );
}

function TaskCard({ task }: { readonly task: TaskItem }) {
  return (
    <li>
      <Link href={taskPath(task.task_id)} className="card">
        <strong>{task.learning_goal}</strong>
        <span className="fine">{STEP_LABELS[task.current_step]}</span>
      </Link>
    </li>
  );
}

function CourseCard({ course }: { readonly course: RoadmapItem }) {
  return (
    <li>
      <Link href={roadmapPath(course.roadmap_id)} className="card">
        <strong>{course.title}</strong>
        <span className="fine">
          {course.concepts_done} of {course.concepts_total} concepts · {TASK_LABELS[course.status]}
        </span>
      </Link>
    </li>
  );
}

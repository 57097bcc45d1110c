import type { RoadmapItem, TaskItem } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath, taskPath } from '../route/route.ts';
import { WORDS } from '../text/texts.ts';
import { listUnfinished } from './list-unfinished.ts';
import { START } from './texts.ts';

const LOOK_AGAIN_MS = 10_000;

/** What is being written, and the courses that are there. */
export function Recent() {
  const client = useClient();
  const texts = useTexts(START);
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
          <h2 id="active">{texts.at_work}</h2>
          <ul className="cards">
            {active.map((task) => (
              <TaskCard key={task.task_id} task={task} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="recent">
        <h2 id="recent">{texts.recent}</h2>
        {roadmaps.isPending && <Loading what={texts.your_courses} />}
        <ProblemNotice error={roadmaps.error} />
        {roadmaps.isSuccess && courses.length === 0 && <p className="fine">{texts.none_yet}</p>}
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
  const { steps } = useTexts(WORDS);
  return (
    <li>
      <Link href={taskPath(task.task_id)} className="card">
        <strong>{task.learning_goal}</strong>
        <span className="fine">{steps[task.current_step]}</span>
      </Link>
    </li>
  );
}

function CourseCard({ course }: { readonly course: RoadmapItem }) {
  const words = useTexts(WORDS);
  return (
    <li>
      <Link href={roadmapPath(course.roadmap_id)} className="card">
        <strong lang={course.language}>{course.title}</strong>
        <span className="fine">
          {words.concepts_of(course.concepts_done, course.concepts_total)} · {words.tasks[course.status]}
        </span>
      </Link>
    </li>
  );
}

import { RoadwrightError } from '@roadwright/client';
import { isTerminal, type RoadmapView } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { Loading } from '../page/loading.tsx';
import { NotFound } from '../page/not-found.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath, taskPath } from '../route/route.ts';
import { ConceptPanel } from './concept-panel.tsx';
import { findFirstReadable } from './find-concept.ts';
import { Tree } from './tree.tsx';

interface RoadmapPageProps {
  readonly roadmap_id: string;
  readonly concept_id: string | null;
}

const LOOK_AGAIN_MS = 5_000;

/** A course: its tree on the left, a lesson on the right. */
export function RoadmapPage({ roadmap_id, concept_id }: RoadmapPageProps) {
  const client = useClient();
  const { data, error, isPending } = useQuery({
    queryKey: ['roadmap', roadmap_id],
    queryFn: ({ signal }) => client.getRoadmap(roadmap_id, { signal }),
    refetchInterval: ({ state }) => (state.data && isTerminal(state.data.status) ? false : LOOK_AGAIN_MS),
  });
  useTitle(data?.title);
  if (isUnknown(error)) return <NotFound />;
  if (isPending) return <Loading what="the course" />;
  if (data === undefined) return <ProblemNotice error={error} />;
  return (
    <div className={concept_id === null ? 'course' : 'course has-lesson'}>
      <nav className="tree" aria-label="Contents">
        <Tree roadmap={data} concept_id={concept_id} />
      </nav>
      <div className="lesson">
        {concept_id === null ? (
          <Overview roadmap={data} />
        ) : (
          <ConceptPanel key={concept_id} roadmap={data} concept_id={concept_id} />
        )}
      </div>
    </div>
  );
}

function Overview({ roadmap }: { readonly roadmap: RoadmapView }) {
  const weeks = roadmap.recommended_completion_weeks;
  const first = findFirstReadable(roadmap);
  return (
    <section>
      <h1>{roadmap.title}</h1>
      <p className="fine">
        {roadmap.total_estimated_hours} hours, about {weeks === 1 ? '1 week' : `${weeks} weeks`}
      </p>
      {!isTerminal(roadmap.status) && (
        <p className="notice" role="status">
          This course is still being written. <Link href={taskPath(roadmap.task_id)}>Watch it</Link>
        </p>
      )}
      <p lang={roadmap.language}>{roadmap.summary}</p>
      {first !== undefined && (
        <Link href={roadmapPath(roadmap.roadmap_id, first.concept_id)} className="button primary">
          Start reading
        </Link>
      )}
      {roadmap.status === 'partial_failure' && (
        <p>
          Some pieces are missing. <Link href={taskPath(roadmap.task_id)}>See which, and make them</Link>
        </p>
      )}
    </section>
  );
}

const isUnknown = (error: unknown): boolean =>
  error instanceof RoadwrightError && (error.status === 404 || error.code === 'invalid_id');

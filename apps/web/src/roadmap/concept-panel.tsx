import type { RoadmapView } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useClient } from '../api/use-client.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { findNeighbours } from './find-concept.ts';
import { isBeingMade } from './is-being-made.ts';

// The reader is half of all script, and nobody needs it before the first lesson.
const Lesson = lazy(async () => ({ default: (await import('./lesson.tsx')).Lesson }));

interface ConceptPanelProps {
  readonly roadmap: RoadmapView;
  readonly concept_id: string;
}

const LOOK_AGAIN_MS = 3_000;

/** One lesson with its resources and quiz, and the way to its neighbours. */
export function ConceptPanel({ roadmap, concept_id }: ConceptPanelProps) {
  const client = useClient();
  const { roadmap_id } = roadmap;
  const { data, error, isPending } = useQuery({
    queryKey: ['concept', roadmap_id, concept_id],
    queryFn: ({ signal }) => client.getConcept({ roadmap_id, concept_id }, { signal }),
    refetchInterval: ({ state }) => (state.data && !isBeingMade(state.data) ? false : LOOK_AGAIN_MS),
  });
  useTitle(data?.title);
  return (
    <article>
      <p className="back">
        <Link href={roadmapPath(roadmap_id)}>← Contents</Link>
      </p>
      {isPending && <Loading what="the lesson" />}
      <ProblemNotice error={error} />
      {data !== undefined && (
        <Suspense fallback={<Loading what="the reader" />}>
          <Lesson concept={data} language={roadmap.language} />
        </Suspense>
      )}
      <Ways roadmap={roadmap} concept_id={concept_id} />
    </article>
  );
}

function Ways({ roadmap, concept_id }: ConceptPanelProps) {
  const { before, after } = findNeighbours(roadmap, concept_id);
  return (
    <nav className="ways" aria-label="Neighbouring lessons">
      {before !== undefined && (
        <Link href={roadmapPath(roadmap.roadmap_id, before.concept_id)}>← {before.title}</Link>
      )}
      {after !== undefined && (
        <Link href={roadmapPath(roadmap.roadmap_id, after.concept_id)}>{after.title} →</Link>
      )}
    </nav>
  );
}

import type { RoadmapView } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { findNeighbours } from './find-concept.ts';
import { isBeingMade } from './is-being-made.ts';
import { askForConcept, loadReader } from './load-ahead.ts';
import { MarkBar } from './mark-bar.tsx';
import { ROADMAP } from './texts.ts';
import { ToCome } from './to-come.tsx';
import { useKeys } from './use-keys.ts';

const Lesson = lazy(async () => ({ default: (await loadReader()).Lesson }));

interface ConceptPanelProps {
  readonly roadmap: RoadmapView;
  readonly concept_id: string;
}

/** Events tell of the course's own task; another one that is at work on a lesson is asked for now and then. */
const LOOK_AGAIN_MS = 10_000;

/** One lesson with its resources and quiz, the learner's mark, and the way to its neighbours. */
export function ConceptPanel({ roadmap, concept_id }: ConceptPanelProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  const { roadmap_id } = roadmap;
  const { data, error, isPending } = useQuery({
    ...askForConcept(client, { roadmap_id, concept_id }),
    refetchInterval: ({ state }) => (state.data && isBeingMade(state.data) ? LOOK_AGAIN_MS : false),
  });
  const { before, concept, after } = findNeighbours(roadmap, concept_id);
  const go = (to: typeof before) => to && (() => navigate(roadmapPath(roadmap_id, to.concept_id)));
  useKeys({ n: go(after), p: go(before) });
  useTitle(data?.title);
  return (
    <article>
      {isPending && (
        <>
          <Loading what={texts.the_lesson} />
          <ToCome />
        </>
      )}
      <ProblemNotice error={error} />
      {data !== undefined && (
        <Suspense
          fallback={
            <>
              <Loading what={texts.the_reader} />
              <ToCome />
            </>
          }
        >
          <Lesson concept={data} language={roadmap.language} />
          {concept !== undefined && <MarkBar roadmap={roadmap} concept={concept} after={after} />}
        </Suspense>
      )}
      <nav className="ways" aria-label={texts.neighbours}>
        {before !== undefined && (
          <Link
            href={roadmapPath(roadmap_id, before.concept_id)}
            aria-keyshortcuts="p"
            lang={roadmap.language}
          >
            ← {before.title}
          </Link>
        )}
        {after !== undefined && (
          <Link
            href={roadmapPath(roadmap_id, after.concept_id)}
            aria-keyshortcuts="n"
            lang={roadmap.language}
          >
            {after.title} →
          </Link>
        )}
      </nav>
      <p className="fine keys">{texts.keys}</p>
    </article>
  );
}

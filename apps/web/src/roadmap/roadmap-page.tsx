import { RoadwrightError } from '@roadwright/client';
import { isTerminal } from '@roadwright/domain';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/use-client.ts';
import { useTexts } from '../language/use-language.ts';
import { Loading } from '../page/loading.tsx';
import { NotFound } from '../page/not-found.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useMedia } from '../page/use-media.ts';
import { ConceptPanel } from './concept-panel.tsx';
import { Contents } from './contents.tsx';
import { useContentsView } from './contents-view.ts';
import { Drawer } from './drawer.tsx';
import { useLessonAhead } from './load-ahead.ts';
import { Overview } from './overview.tsx';
import { ROADMAP } from './texts.ts';
import { useFollow } from './use-follow.ts';

interface RoadmapPageProps {
  readonly roadmap_id: string;
  readonly concept_id: string | null;
}

/** Below it there is no room for the contents beside a lesson; as in course.css. */
const NARROW = '(width < 50rem)';

/** A course: its outline or map on the left, a lesson on the right; what is still being written appears by itself. */
export function RoadmapPage({ roadmap_id, concept_id }: RoadmapPageProps) {
  const client = useClient();
  const texts = useTexts(ROADMAP);
  useLessonAhead(roadmap_id, concept_id);
  const [view, setView] = useContentsView();
  const narrow = useMedia(NARROW);
  const { data, error, isPending } = useQuery({
    queryKey: ['roadmap', roadmap_id],
    queryFn: ({ signal }) => client.getRoadmap(roadmap_id, { signal }),
  });
  const ended = data === undefined || isTerminal(data.status);
  useFollow({ roadmap_id, task_id: ended ? null : data.task_id });
  if (isUnknown(error)) return <NotFound />;
  if (isPending) return <Loading what={texts.the_course} />;
  if (data === undefined) return <ProblemNotice error={error} />;
  const contents = <Contents roadmap={data} concept_id={concept_id} view={view} onView={setView} />;
  const in_drawer = narrow && concept_id !== null;
  return (
    <div className={view === 'map' ? 'course has-map' : 'course'}>
      {!in_drawer && (
        <nav className="tree" aria-label={texts.contents}>
          {contents}
        </nav>
      )}
      <div className="lesson">
        {concept_id === null ? (
          <Overview roadmap={data} />
        ) : (
          <>
            {in_drawer && (
              <Drawer key={concept_id} wide={view === 'map'}>
                {contents}
              </Drawer>
            )}
            <ConceptPanel key={`lesson ${concept_id}`} roadmap={data} concept_id={concept_id} />
          </>
        )}
      </div>
    </div>
  );
}

const isUnknown = (error: unknown): boolean =>
  error instanceof RoadwrightError && (error.status === 404 || error.code === 'invalid_id');

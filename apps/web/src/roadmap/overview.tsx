import { isTerminal, type RoadmapView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { useTitle } from '../page/use-title.ts';
import { Link } from '../route/link.tsx';
import { printPath, qualityPath, roadmapPath, taskPath } from '../route/route.ts';
import { WORDS } from '../text/texts.ts';
import { DownloadButton } from './download-button.tsx';
import { findFirstReadable } from './find-concept.ts';
import { ROADMAP } from './texts.ts';

/** What a course is, how far it is written, and the ways into it. */
export function Overview({ roadmap }: { readonly roadmap: RoadmapView }) {
  const texts = useTexts(ROADMAP);
  const words = useTexts(WORDS);
  const { roadmap_id, task_id, title, language, status, concepts_marked } = roadmap;
  const first = findFirstReadable(roadmap);
  useTitle(title);
  return (
    <section>
      <h1 lang={language}>{title}</h1>
      <p className="fine">
        {words.hours(roadmap.total_estimated_hours)} · {texts.weeks(roadmap.recommended_completion_weeks)}
      </p>
      {!isTerminal(status) && (
        <p className="notice" role="status">
          {texts.being_written} <Link href={taskPath(task_id)}>{texts.watch}</Link>
        </p>
      )}
      <p lang={language}>{roadmap.summary}</p>
      {first !== undefined && (
        <div className="actions">
          <Link href={roadmapPath(roadmap_id, first.concept_id)} className="button primary">
            {concepts_marked > 0 ? texts.read_on : texts.start_reading}
          </Link>
          <Link href={printPath(roadmap_id)} className="button">
            {texts.print}
          </Link>
          <Link href={qualityPath(roadmap_id)} className="button">
            {texts.quality}
          </Link>
          <DownloadButton roadmap_id={roadmap_id} />
        </div>
      )}
      {status === 'partial_failure' && (
        <p>
          {texts.pieces_missing} <Link href={taskPath(task_id)}>{texts.see_which}</Link>
        </p>
      )}
    </section>
  );
}

import type { ConceptNode, RoadmapView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { roadmapPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { ROADMAP } from './texts.ts';
import { useMark } from './use-mark.ts';

interface MarkBarProps {
  readonly roadmap: RoadmapView;
  readonly concept: ConceptNode;
  readonly after: ConceptNode | undefined;
}

/** Marks a lesson as done, with the way on; a mark can be taken away. */
export function MarkBar({ roadmap: { roadmap_id }, concept, after }: MarkBarProps) {
  const texts = useTexts(ROADMAP);
  const mark = useMark(roadmap_id);
  const { concept_id, done } = concept;
  return (
    <div className="actions">
      {done && <strong className="done">✓ {texts.done}</strong>}
      <button type="button" onClick={() => mark.mutate({ concept_id, done: !done })}>
        {done ? texts.take_back : texts.mark_done}
      </button>
      {!done && after !== undefined && (
        <button
          type="button"
          className="primary"
          onClick={() => {
            mark.mutate({ concept_id, done: true });
            navigate(roadmapPath(roadmap_id, after.concept_id));
          }}
        >
          {texts.done_and_on}
        </button>
      )}
      <ProblemNotice error={mark.error} />
    </div>
  );
}

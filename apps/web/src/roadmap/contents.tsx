import type { RoadmapView } from '@roadwright/domain';
import { useTexts } from '../language/use-language.ts';
import { ConceptMap } from '../map/concept-map.tsx';
import { Link } from '../route/link.tsx';
import { roadmapPath } from '../route/route.ts';
import { navigate } from '../route/use-route.ts';
import { CONTENTS_VIEWS, type ContentsView } from './contents-view.ts';
import { listNodes } from './find-concept.ts';
import { ROADMAP } from './texts.ts';
import { Tree } from './tree.tsx';

interface ContentsProps {
  readonly roadmap: RoadmapView;
  readonly concept_id: string | null;
  readonly view: ContentsView;
  readonly onView: (view: ContentsView) => void;
}

/** What a course holds and how far the learner has come, as an outline or as a map. */
export function Contents({ roadmap, concept_id, view, onView }: ContentsProps) {
  const { roadmap_id, language } = roadmap;
  return (
    <>
      <Link href={roadmapPath(roadmap_id)} className="tree-title" lang={language}>
        {roadmap.title}
      </Link>
      <Marked roadmap={roadmap} />
      <ViewSwitch view={view} onView={onView} />
      {view === 'outline' ? (
        <Tree roadmap={roadmap} concept_id={concept_id} />
      ) : (
        <ConceptMap
          outline={roadmap}
          selected={concept_id}
          follows
          onSelect={(chosen) => navigate(roadmapPath(roadmap_id, chosen))}
        />
      )}
    </>
  );
}

/** How far the learner has come. */
function Marked({ roadmap }: { readonly roadmap: RoadmapView }) {
  const texts = useTexts(ROADMAP);
  const total = listNodes(roadmap).length;
  const said = texts.marked(roadmap.concepts_marked, total);
  return (
    <div className="marked">
      <progress value={roadmap.concepts_marked} max={Math.max(1, total)} aria-label={said} />
      <p className="fine">{said}</p>
    </div>
  );
}

function ViewSwitch({ view, onView }: Pick<ContentsProps, 'view' | 'onView'>) {
  const texts = useTexts(ROADMAP);
  return (
    <fieldset className="view-switch" aria-label={texts.shown_as}>
      {CONTENTS_VIEWS.map((other) => (
        <button key={other} type="button" aria-pressed={other === view} onClick={() => onView(other)}>
          {texts.views[other]}
        </button>
      ))}
    </fieldset>
  );
}

import type { TaskProgress } from '@roadwright/client';
import { isTerminal, type RoadmapView } from '@roadwright/domain';
import { useMemo, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { ConceptMap } from '../map/concept-map.tsx';
import { ConceptDetail } from './concept-detail.tsx';
import { ConceptList } from './concept-list.tsx';
import { listConcepts } from './list-concepts.ts';
import { TASK } from './texts.ts';

interface ConceptBoardProps {
  readonly progress: TaskProgress;
  readonly roadmap: RoadmapView;
}

/** The map that lights up, what is asked about one concept, and all of them as a list, folded. */
export function ConceptBoard({ progress, roadmap }: ConceptBoardProps) {
  const texts = useTexts(TASK);
  const [selected, setSelected] = useState<string | null>(null);
  const [listed, setListed] = useState(false);
  const { concepts } = progress;
  const lines = useMemo(() => listConcepts(concepts, roadmap), [concepts, roadmap]);
  const statuses = useMemo(
    () => new Map(lines.map(({ concept_id, status }) => [concept_id, status])),
    [lines],
  );
  const line = lines.find(({ concept_id }) => concept_id === selected);
  return (
    <section aria-labelledby="concepts">
      <h2 id="concepts">{texts.concepts}</h2>
      <ConceptMap outline={roadmap} statuses={statuses} selected={selected} onSelect={setSelected} />
      {line === undefined ? (
        <p className="fine">{texts.choose_hint}</p>
      ) : (
        <ConceptDetail
          key={line.concept_id}
          line={line}
          pieces={concepts.get(line.concept_id)?.pieces ?? {}}
          roadmap={roadmap}
          ended={isTerminal(progress.status)}
          onClose={() => setSelected(null)}
        />
      )}
      <details onToggle={(event) => setListed(event.currentTarget.open)}>
        <summary>{texts.all_concepts(lines.length)}</summary>
        {listed && <ConceptList roadmap_id={roadmap.roadmap_id} concepts={lines} />}
      </details>
    </section>
  );
}

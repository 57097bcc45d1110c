import { isTerminal, type RoadmapView } from '@roadwright/domain';
import { useMemo, useState } from 'react';
import { useTexts } from '../language/use-language.ts';
import { ConceptMap } from '../map/concept-map.tsx';
import { NO_CHECKS } from './checks.ts';
import { ConceptDetail } from './concept-detail.tsx';
import { ConceptList } from './concept-list.tsx';
import { listConcepts } from './list-concepts.ts';
import { listFaulty } from './list-faulty.ts';
import { TASK } from './texts.ts';
import type { WatchState } from './watch-state.ts';

interface ConceptBoardProps {
  readonly watch: WatchState;
  readonly roadmap: RoadmapView;
}

/** The map that lights up, what is asked about one concept, and all of them as a list, folded. */
export function ConceptBoard({ watch: { progress, checks }, roadmap }: ConceptBoardProps) {
  const texts = useTexts(TASK);
  const [selected, setSelected] = useState<string | null>(null);
  const [listed, setListed] = useState(false);
  const { concepts } = progress;
  const lines = useMemo(() => listConcepts(concepts, roadmap, checks), [concepts, roadmap, checks]);
  // Ids hold no blanks; written as one text, so that a check that found nothing draws no map anew.
  const faulty = listFaulty(checks).join(' ');
  const highlights = useMemo(
    () => new Map(faulty.split(' ').map((concept_id) => [concept_id, 'issue'] as const)),
    [faulty],
  );
  const statuses = useMemo(
    () =>
      new Map(
        listConcepts(concepts, roadmap, NO_CHECKS).map(({ concept_id, status }) => [concept_id, status]),
      ),
    [concepts, roadmap],
  );
  const line = lines.find(({ concept_id }) => concept_id === selected);
  return (
    <section aria-labelledby="concepts">
      <h2 id="concepts">{texts.concepts}</h2>
      <ConceptMap
        outline={roadmap}
        statuses={statuses}
        highlights={highlights}
        selected={selected}
        onSelect={setSelected}
      />
      {line === undefined ? (
        <p className="fine">{texts.choose_hint}</p>
      ) : (
        <ConceptDetail
          key={line.concept_id}
          line={line}
          pieces={concepts.get(line.concept_id)?.pieces ?? {}}
          checked={checks.concepts.get(line.concept_id) ?? {}}
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

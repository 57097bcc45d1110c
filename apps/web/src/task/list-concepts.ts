import type { TaskProgress } from '@roadwright/client';
import type { ConceptStatus, RoadmapView } from '@roadwright/domain';

/** One line of the live list. */
export interface ConceptLine {
  readonly concept_id: string;
  readonly title: string;
  readonly status: ConceptStatus;
  /** Why something is missing. */
  readonly reasons: readonly string[];
}

/** Lists the concepts in teaching order where the tree is known; the events know better how far each one is. */
export function listConcepts(progress: TaskProgress, roadmap: RoadmapView | undefined): ConceptLine[] {
  const live = [...progress.concepts.values()].map(({ concept_id, title, status, failures }) => ({
    concept_id,
    title,
    status,
    reasons: failures.map(({ detail }) => detail),
  }));
  if (roadmap === undefined) return live;
  const byId = new Map(live.map((line) => [line.concept_id, line]));
  return roadmap.stages.flatMap(({ modules }) =>
    modules.flatMap(({ concepts }) =>
      concepts.map(
        ({ concept_id, title, status }) => byId.get(concept_id) ?? { concept_id, title, status, reasons: [] },
      ),
    ),
  );
}

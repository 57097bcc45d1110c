import type { ConceptNode, RoadmapView } from '@roadwright/domain';

interface Neighbours {
  readonly before: ConceptNode | undefined;
  readonly after: ConceptNode | undefined;
}

/** Finds what comes before and after a concept in teaching order. */
export function findNeighbours(roadmap: RoadmapView, concept_id: string): Neighbours {
  const concepts = roadmap.stages.flatMap(({ modules }) => modules.flatMap((module) => module.concepts));
  const index = concepts.findIndex((concept) => concept.concept_id === concept_id);
  if (index === -1) return { before: undefined, after: undefined };
  return { before: concepts[index - 1], after: concepts[index + 1] };
}

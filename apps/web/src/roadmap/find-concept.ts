import type { ConceptNode, RoadmapView } from '@roadwright/domain';

const listNodes = ({ stages }: RoadmapView): ConceptNode[] =>
  stages.flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts));

interface Neighbours {
  readonly before: ConceptNode | undefined;
  readonly after: ConceptNode | undefined;
}

/** Finds what comes before and after a concept in teaching order. */
export function findNeighbours(roadmap: RoadmapView, concept_id: string): Neighbours {
  const concepts = listNodes(roadmap);
  const index = concepts.findIndex((concept) => concept.concept_id === concept_id);
  if (index === -1) return { before: undefined, after: undefined };
  return { before: concepts[index - 1], after: concepts[index + 1] };
}

/** Finds the first concept whose lesson is there. */
export const findFirstReadable = (roadmap: RoadmapView): ConceptNode | undefined =>
  listNodes(roadmap).find(({ artifacts }) => artifacts.tutorial.version !== null);

import type { ConceptNode, RoadmapView } from '@roadwright/domain';

/** Lists the concepts of a course in teaching order. */
export const listNodes = ({ stages }: RoadmapView): ConceptNode[] =>
  stages.flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts));

interface Neighbours {
  readonly before: ConceptNode | undefined;
  readonly concept: ConceptNode | undefined;
  readonly after: ConceptNode | undefined;
}

/** Finds a concept with what comes before and after it in teaching order. */
export function findNeighbours(roadmap: RoadmapView, concept_id: string): Neighbours {
  const concepts = listNodes(roadmap);
  const index = concepts.findIndex((concept) => concept.concept_id === concept_id);
  if (index === -1) return { before: undefined, concept: undefined, after: undefined };
  return { before: concepts[index - 1], concept: concepts[index], after: concepts[index + 1] };
}

/** Finds where reading starts or goes on: the first lesson that is there and not marked, else the first that is there. */
export function findFirstReadable(roadmap: RoadmapView): ConceptNode | undefined {
  const readable = listNodes(roadmap).filter(({ artifacts }) => artifacts.tutorial.version !== null);
  return readable.find(({ done }) => !done) ?? readable[0];
}

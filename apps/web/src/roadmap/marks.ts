import type { ConceptNode, RoadmapView } from '@roadwright/domain';
import { listNodes } from './find-concept.ts';

/** How much of something the learner has marked. */
export interface MarkCount {
  readonly done: number;
  readonly total: number;
}

/** Counts the marks among some concepts. */
export const countMarks = (concepts: readonly Pick<ConceptNode, 'done'>[]): MarkCount => ({
  done: concepts.filter(({ done }) => done).length,
  total: concepts.length,
});

/** Gives the tree as it is with one more mark, or one less. */
export function setMark(roadmap: RoadmapView, concept_id: string, done: boolean): RoadmapView {
  const stages = roadmap.stages.map((stage) => ({
    ...stage,
    modules: stage.modules.map((module) => ({
      ...module,
      concepts: module.concepts.map((concept) =>
        concept.concept_id === concept_id ? { ...concept, done } : concept,
      ),
    })),
  }));
  const marked = { ...roadmap, stages };
  return { ...marked, concepts_marked: countMarks(listNodes(marked)).done };
}

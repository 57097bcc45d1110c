import { type ConceptNode, createSlug, type RoadmapView } from '@roadwright/domain';

/** A concept of the tree with its file in the exported folder. */
export interface PlacedConcept {
  readonly node: ConceptNode;
  readonly stage_title: string;
  readonly module_title: string;
  /** Relative, with slashes, such as `01-basics/02-memory/03-moves.md`. */
  readonly path: string;
}

/** Two digits keep the order of up to 99; the slug keeps the name safe on every file system. */
const name = (index: number, title: string): string =>
  `${String(index + 1).padStart(2, '0')}-${createSlug(title)}`;

/** Gives every concept its file, in teaching order. */
export const placeConcepts = (roadmap: RoadmapView): PlacedConcept[] =>
  roadmap.stages.flatMap((stage, stageIndex) =>
    stage.modules.flatMap((module, moduleIndex) =>
      module.concepts.map((node, conceptIndex) => ({
        node,
        stage_title: stage.title,
        module_title: module.title,
        path: [
          name(stageIndex, stage.title),
          name(moduleIndex, module.title),
          `${name(conceptIndex, node.title)}.md`,
        ].join('/'),
      })),
    ),
  );

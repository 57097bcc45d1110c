import type { Framework } from '@roadwright/domain';

/** A stage, a module or a concept with its place. */
export interface OutlineNode {
  readonly kind: 'stage' | 'module' | 'concept';
  readonly node_id: string;
  readonly title: string;
  /** Null for a stage. */
  readonly parent_id: string | null;
  /** Ids of all that stands in the same parent, in order, with itself. */
  readonly siblings: readonly string[];
  /** Ids of what stands in it, in order. */
  readonly children: readonly string[];
}

export type NodeKind = OutlineNode['kind'];
export type Outline = Pick<Framework, 'stages'>;

/** Lists every node of an outline, from top to bottom. */
export function listOutlineNodes({ stages }: Outline): OutlineNode[] {
  const stage_ids = stages.map(({ stage_id }) => stage_id);
  return stages.flatMap(({ stage_id, title, modules }): OutlineNode[] => {
    const module_ids = modules.map(({ module_id }) => module_id);
    const place = { node_id: stage_id, parent_id: null, siblings: stage_ids, children: module_ids };
    return [
      { kind: 'stage', title, ...place },
      ...modules.flatMap((module) => listModuleNodes(module, stage_id, module_ids)),
    ];
  });
}

type Module = Outline['stages'][number]['modules'][number];

function listModuleNodes(
  { module_id, title, concepts }: Module,
  parent_id: string,
  siblings: readonly string[],
): OutlineNode[] {
  const concept_ids = concepts.map(({ concept_id }) => concept_id);
  return [
    { kind: 'module', node_id: module_id, title, parent_id, siblings, children: concept_ids },
    ...concepts.map((concept): OutlineNode => {
      const place = { parent_id: module_id, siblings: concept_ids, children: [] };
      return { kind: 'concept', node_id: concept.concept_id, title: concept.title, ...place };
    }),
  ];
}

/** What a node of each kind stands in. */
export const PARENT_KINDS = {
  stage: null,
  module: 'stage',
  concept: 'module',
} as const satisfies Record<NodeKind, NodeKind | null>;

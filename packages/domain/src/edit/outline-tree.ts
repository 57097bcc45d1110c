import type { Concept, Framework } from '../roadmap/framework.ts';

type Stage = Framework['stages'][number];
type Module = Stage['modules'][number];

export const NODE_KINDS = ['stage', 'module', 'concept'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** A stage, module or concept with where it stands; `siblings` is the list that it stands in. */
export type FoundNode =
  | {
      readonly kind: 'stage';
      readonly node: Stage;
      readonly node_id: string;
      readonly siblings: Stage[];
      readonly parent_id: null;
    }
  | {
      readonly kind: 'module';
      readonly node: Module;
      readonly node_id: string;
      readonly siblings: Module[];
      readonly parent_id: string;
    }
  | {
      readonly kind: 'concept';
      readonly node: Concept;
      readonly node_id: string;
      readonly siblings: Concept[];
      readonly parent_id: string;
    };

/** Lists every stage, module and concept, each parent before its children. */
export const listNodes = ({ stages }: Framework): FoundNode[] =>
  stages.flatMap((stage): FoundNode[] => [
    { kind: 'stage', node: stage, node_id: stage.stage_id, siblings: stages, parent_id: null },
    ...stage.modules.flatMap((module): FoundNode[] => [
      {
        kind: 'module',
        node: module,
        node_id: module.module_id,
        siblings: stage.modules,
        parent_id: stage.stage_id,
      },
      ...module.concepts.map(
        (concept): FoundNode => ({
          kind: 'concept',
          node: concept,
          node_id: concept.concept_id,
          siblings: module.concepts,
          parent_id: module.module_id,
        }),
      ),
    ]),
  ]);

/** Names a node even where outlines of earlier releases have given one id to nodes of several kinds. */
export const keyOf = ({ kind, node_id }: Pick<FoundNode, 'kind' | 'node_id'>): string => `${kind} ${node_id}`;

/** Finds what an id stands for; null when nothing, or when it stands for several things and nobody can tell which. */
export function findNode(framework: Framework, node_id: string): FoundNode | null {
  const found = listNodes(framework).filter((node) => node.node_id === node_id);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Lists the ids of everything in a framework. */
export const listNodeIds = (framework: Framework): string[] =>
  listNodes(framework).map(({ node_id }) => node_id);

import type { Framework } from '../roadmap/framework.ts';
import type { FoundNode } from './outline-tree.ts';

/** A node, with the list that it stands in unless it is new. */
export type Placeable = FoundNode extends infer Found
  ? Found extends FoundNode
    ? Pick<Found, 'kind' | 'node'> & { readonly siblings?: Found['siblings'] }
    : never
  : never;

interface Place {
  /** null for a stage. */
  readonly parent: FoundNode | null;
  /** Id of the neighbour that it goes before; null: last. */
  readonly before: string | null;
}

/** Puts a node, new or taken from where it stands, into its place; says why not where it does not fit there. */
export function placeNode(framework: Framework, placed: Placeable, { parent, before }: Place): string | null {
  switch (placed.kind) {
    case 'stage':
      if (parent !== null) return 'A stage stands in no other node.';
      return insert(placed, framework.stages, { before, idOf: ({ stage_id }) => stage_id });
    case 'module':
      if (parent?.kind !== 'stage') return 'A module stands in a stage.';
      return insert(placed, parent.node.modules, { before, idOf: ({ module_id }) => module_id });
    case 'concept':
      if (parent?.kind !== 'module') return 'A concept stands in a module.';
      return insert(placed, parent.node.concepts, { before, idOf: ({ concept_id }) => concept_id });
  }
}

interface Neighbour<Node> {
  readonly before: string | null;
  readonly idOf: (node: Node) => string;
}

function insert<Node>(
  { node, siblings }: { readonly node: Node; readonly siblings?: Node[] },
  list: Node[],
  { before, idOf }: Neighbour<Node>,
): string | null {
  if (before === idOf(node)) return 'Nothing goes before itself.';
  if (before !== null && !list.some((other) => idOf(other) === before)) {
    return `"${before}" does not stand where this should go.`;
  }
  if (siblings !== undefined) siblings.splice(siblings.indexOf(node), 1);
  const place = before === null ? list.length : list.findIndex((other) => idOf(other) === before);
  list.splice(place, 0, node);
  return null;
}

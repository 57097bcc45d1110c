import { listOutlineNodes, type Outline, type OutlineNode, PARENT_KINDS } from './outline-nodes.ts';

/** Where a node goes: into this parent, before this neighbour; null is last, and no parent is a stage's. */
interface Move {
  readonly parent_id: string | null;
  readonly before_id: string | null;
}

/** Works out one step up or down, into the neighbouring parent at an edge; null where there is no further. */
export function moveBy(outline: Outline, node_id: string, step: 'up' | 'down'): Move | null {
  const nodes = listOutlineNodes(outline);
  const node = nodes.find((one) => one.node_id === node_id);
  if (node === undefined) return null;
  const { siblings, parent_id } = node;
  const place = siblings.indexOf(node_id);
  if (step === 'up' && place > 0) return { parent_id, before_id: siblings[place - 1] ?? null };
  if (step === 'down' && place < siblings.length - 1) {
    return { parent_id, before_id: siblings[place + 2] ?? null };
  }
  const parents = listParents(nodes, node);
  const here = parents.findIndex((parent) => parent.node_id === parent_id);
  const next = parents[step === 'up' ? here - 1 : here + 1];
  if (next === undefined) return null;
  return { parent_id: next.node_id, before_id: step === 'up' ? null : (next.children[0] ?? null) };
}

/** Works out the end of another parent; null where the node does not fit there or stands there already. */
export function moveInto(outline: Outline, node_id: string, parent_id: string): Move | null {
  const nodes = listOutlineNodes(outline);
  const node = nodes.find((one) => one.node_id === node_id);
  const fits = node && listParents(nodes, node).some((parent) => parent.node_id === parent_id);
  return fits && node.parent_id !== parent_id ? { parent_id, before_id: null } : null;
}

/**
 * Works out where a node goes that is dropped on another: on one of its kind, to that one's place; on what can hold it,
 * to the end of that. Null where it does not fit or nothing would change.
 */
export function dropOn(outline: Outline, node_id: string, target_id: string): Move | null {
  const nodes = listOutlineNodes(outline);
  const node = nodes.find((one) => one.node_id === node_id);
  const target = nodes.find((one) => one.node_id === target_id);
  if (node === undefined || target === undefined || node === target) return null;
  if (target.kind !== node.kind) return moveInto(outline, node_id, target_id);
  const { siblings, parent_id } = target;
  const place = siblings.indexOf(target_id);
  // Dragged downwards among its siblings it takes the place after the target, as the eye expects.
  const isBelow = siblings.includes(node_id) && siblings.indexOf(node_id) < place;
  return { parent_id, before_id: isBelow ? (siblings[place + 1] ?? null) : target_id };
}

/** Lists what can hold a node, from top to bottom; nothing holds a stage. */
export const listParents = (nodes: readonly OutlineNode[], { kind }: OutlineNode): OutlineNode[] =>
  nodes.filter((one) => one.kind === PARENT_KINDS[kind]);

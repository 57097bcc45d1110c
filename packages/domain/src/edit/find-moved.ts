import { type FoundNode, keyOf } from './outline-tree.ts';

/**
 * Finds which of the nodes that stand in both outlines have moved: into another parent, or among their siblings, where
 * the longest run that kept its order counts as unmoved.
 *
 * @returns their keys, as `keyOf` gives them
 */
export function findMoved(before: readonly FoundNode[], after: readonly FoundNode[]): Set<string> {
  const parentOf = ({ kind, parent_id }: FoundNode) => `${kind} in ${parent_id ?? ''}`;
  const old = new Map(before.map((node) => [keyOf(node), node]));
  const places = new Map(listInOrder(before).map((node, place) => [keyOf(node), place]));
  const stayed = (node: FoundNode) => old.get(keyOf(node))?.parent_id === node.parent_id;
  const moved = new Set(after.filter((node) => !stayed(node)).map(keyOf));
  for (const siblings of Map.groupBy(after.filter(stayed), parentOf).values()) {
    const order = siblings.map((node) => places.get(keyOf(node)) ?? 0);
    const kept = findLongestRise(order);
    for (const [index, node] of siblings.entries()) if (!kept.has(index)) moved.add(keyOf(node));
  }
  return moved;
}

/** In the order of the outline that they are from, whatever order they are given in. */
function listInOrder(nodes: readonly FoundNode[]): FoundNode[] {
  const place = ({ siblings, node }: FoundNode) => (siblings as unknown[]).indexOf(node);
  return nodes.toSorted((one, other) => place(one) - place(other));
}

/** Gives the indices of a longest rising subsequence (Fredman 1975), by the plain quadratic way: siblings are few. */
function findLongestRise(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [index, value] of values.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      const length = (lengths[earlier] ?? 0) + 1;
      if ((values[earlier] ?? 0) < value && length > (lengths[index] ?? 0)) {
        lengths[index] = length;
        previous[index] = earlier;
      }
    }
    if (best < 0 || (lengths[index] ?? 0) > (lengths[best] ?? 0)) best = index;
  }
  const run = new Set<number>();
  for (let index = best; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}

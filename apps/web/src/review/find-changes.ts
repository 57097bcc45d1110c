import type { EditRound, FrameworkDiff, ValidationIssue } from '@roadwright/domain';
import type { MapHighlight } from '../map/map-outline.ts';

export type NodeChange = Exclude<MapHighlight, 'issue'>;

/** What edits have changed. */
export interface OutlineChanges {
  /** By node id; what was added and then changed is still new. */
  readonly nodes: ReadonlyMap<string, NodeChange>;
  /** Titles of what is gone. */
  readonly removed: readonly string[];
}

type Edit = Pick<EditRound, 'round' | 'review_round' | 'cause'>;

/**
 * Tells which edits made this outline of the one that was last answered: the person's own since then, and those that
 * the answer led to. Repairs of the first design are nobody's business.
 */
export function pickEdits(edits: readonly Edit[]): number[] {
  const answer = edits.findLastIndex(({ cause }) => cause !== 'direct');
  const answered = edits[answer]?.review_round ?? 0;
  return edits
    .filter(({ review_round }, index) => index > answer || (answered > 0 && review_round === answered))
    .map(({ round }) => round);
}

/** Puts together what edits have changed, the oldest first. */
export function findChanges(diffs: readonly FrameworkDiff[]): OutlineChanges {
  const nodes = new Map<string, NodeChange>();
  const removed = new Map<string, string>();
  for (const diff of diffs) {
    for (const { node_id } of diff.changed) mark(nodes, node_id, 'changed');
    for (const { node_id } of diff.moved) mark(nodes, node_id, 'moved');
    for (const { node_id } of diff.added) nodes.set(node_id, 'added');
    for (const { node_id, title } of diff.removed) {
      // What came and went between two rounds was never seen.
      if (nodes.get(node_id) !== 'added') removed.set(node_id, title);
      nodes.delete(node_id);
    }
  }
  return { nodes, removed: [...removed.values()] };
}

function mark(nodes: Map<string, NodeChange>, node_id: string, change: NodeChange): void {
  if (nodes.get(node_id) !== 'added') nodes.set(node_id, change);
}

/** Tells what stands out on the map: what has changed, else what has an issue. */
export const highlightNodes = (
  nodes: ReadonlyMap<string, NodeChange>,
  issues: readonly Pick<ValidationIssue, 'node_id'>[],
): ReadonlyMap<string, MapHighlight> =>
  new Map<string, MapHighlight>([
    ...issues.flatMap(({ node_id }) => (node_id === null ? [] : [[node_id, 'issue'] as const])),
    ...nodes,
  ]);

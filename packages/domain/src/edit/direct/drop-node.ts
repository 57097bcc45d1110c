import { type ChangeOutline, operate } from './direct-change.ts';
import { pickNode } from './pick-node.ts';

/** Removes a node with all below it, and whatever is empty without it. */
export const dropNode =
  (node_id: string): ChangeOutline =>
  (ground) => {
    pickNode(ground.current, node_id);
    return operate(ground, [{ op: 'remove', node_id }]);
  };

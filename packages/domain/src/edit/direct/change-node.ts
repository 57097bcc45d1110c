import type { ChangeNode } from '../../request/node-request.ts';
import type { EditOperation } from '../edit-operation.ts';
import type { FoundNode } from '../outline-tree.ts';
import { type ChangeOutline, type EditGround, operate } from './direct-change.ts';
import { pickNamed, pickNode } from './pick-node.ts';
import { refuseField } from './refuse-field.ts';

/** Renames, describes or moves a node, or changes what a concept says. */
export const changeNode =
  (node_id: string, request: ChangeNode): ChangeOutline =>
  (ground) => {
    const found = pickNode(ground.current, node_id);
    return operate(ground, [...listUpdates(found, request), ...listMoves(ground, found, request)]);
  };

function listUpdates(found: FoundNode, request: ChangeNode): EditOperation[] {
  const { parent_id: _parent, before_id: _before, title, description, ...taught } = request;
  const [foreign] = Object.entries(taught).filter(([, value]) => value !== undefined);
  if (found.kind !== 'concept' && foreign !== undefined) {
    refuseField(`#/${foreign[0]}`, `A ${found.kind} has no such field.`);
  }
  if (title === undefined && description === undefined && foreign === undefined) return [];
  return [{ op: 'update', node_id: found.node_id, title, description, ...taught }];
}

const PARENTS = { stage: null, module: 'stage', concept: 'module' } as const;

/** A node that is sent back with the parent that it has, and without a neighbour, stays where it is. */
function listMoves({ current }: EditGround, found: FoundNode, request: ChangeNode): EditOperation[] {
  const { before_id } = request;
  const parent_id = request.parent_id ?? found.parent_id;
  const parent = parent_id === null ? null : pickNamed(current, parent_id, '#/parent_id');
  const wanted = PARENTS[found.kind];
  if ((parent?.kind ?? null) !== wanted) {
    refuseField(
      '#/parent_id',
      wanted === null ? 'A stage has no parent.' : `A ${found.kind} stands in a ${wanted}.`,
    );
  }
  if (before_id === undefined && parent_id === found.parent_id) return [];
  if (before_id !== undefined && before_id !== null) pickNamed(current, before_id, '#/before_id');
  return [{ op: 'move', node_id: found.node_id, parent_id, before_id: before_id ?? null }];
}

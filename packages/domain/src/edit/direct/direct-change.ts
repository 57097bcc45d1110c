import type { Framework } from '../../roadmap/framework.ts';
import { applyOperations } from '../apply-operations.ts';
import type { EditOperation } from '../edit-operation.ts';
import { refuseField } from './refuse-field.ts';

/** What a person's edit starts from. */
export interface EditGround {
  readonly current: Framework;
  /** Every concept_id that the roadmap has or had; nothing new gets one of them. */
  readonly used_ids: readonly string[];
}

/** What a person's edit makes of it. */
export interface DirectChange {
  readonly framework: Framework;
  /** What was done, in order; empty where a whole outline took the place of another. */
  readonly operations: readonly EditOperation[];
  /** JSON pointers to the nodes that stand in the body, by their ids; ids of several nodes point nowhere. */
  readonly pointers: ReadonlyMap<string, string>;
}

/** Makes a person's edit on an outline, without looking at the rules. @throws AppError for an edit that makes no sense */
export type ChangeOutline = (ground: EditGround) => DirectChange;

/** Does a person's operations: all of them, or none. @throws AppError validation_failed where one cannot be done */
export function operate(
  { current, used_ids }: EditGround,
  operations: readonly EditOperation[],
): DirectChange {
  const { framework, applied, skipped } = applyOperations(current, operations, used_ids);
  for (const { operation, reason } of skipped) {
    const placed = 'before_id' in operation && operation.before_id !== null;
    refuseField(placed ? '#/before_id' : '#', reason);
  }
  return { framework, operations: applied, pointers: new Map() };
}

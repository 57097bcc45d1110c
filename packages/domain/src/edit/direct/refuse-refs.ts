import type { Framework } from '../../roadmap/framework.ts';
import { listNodeIds } from '../outline-tree.ts';
import { refuseField } from './refuse-field.ts';

/** A name that a body gives to something new, and where. */
export interface GivenRef {
  readonly ref: string | undefined;
  readonly pointer: string;
}

/** Refuses names that stand for something already: prerequisites that name it would mean the new one. */
export function refuseTakenRefs(current: Framework, given: readonly GivenRef[]): void {
  const taken = new Set(listNodeIds(current));
  for (const { ref, pointer } of given) {
    if (ref === undefined) continue;
    if (taken.has(ref)) refuseField(pointer, `"${ref}" stands for something else already.`);
    taken.add(ref);
  }
}

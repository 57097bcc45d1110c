import type { Operation } from '../contract/read-contract.ts';
import { DRAFT_BREAKERS } from './break-draft.ts';
import { WIRE_BREAKERS } from './break-wire.ts';
import type { DraftRequest } from './draft-request.ts';
import { createDraw } from './draw.ts';
import { encodeDraft } from './encode-draft.ts';
import type { Caller, Wire } from './wire.ts';

interface RequestMaking {
  readonly seed: number;
  readonly operations: readonly Operation[];
  readonly draftRequest: DraftRequest;
  readonly keys: Readonly<Record<Caller, string | null>>;
}

const GOOD_SHARE = 0.3;
const WIRE_SHARE = 0.35;
const TWICE_SHARE = 0.3;

/**
 * Makes the request of a number: every operation has its turn, a third of the requests should be good, the others are
 * broken in one way or two. The seed decides everything but the ids that the answers have told until then.
 */
export function createRequest(number: number, { seed, operations, draftRequest, keys }: RequestMaking): Wire {
  const draw = createDraw(seed, number);
  const operation = operations[number % operations.length];
  if (operation === undefined) throw new Error('The description has no operations.');
  let draft = draftRequest(operation, draw);
  if (draw.chance(GOOD_SHARE)) return encodeDraft(draft, keys);
  const times = draw.chance(TWICE_SHARE) ? 2 : 1;
  const broken: string[] = [];
  for (let time = 0; time < times; time += 1) {
    if (draw.chance(WIRE_SHARE)) continue;
    const name = draw.pick(Object.keys(DRAFT_BREAKERS));
    broken.push(name);
    draft = DRAFT_BREAKERS[name]?.(draft, draw) ?? draft;
  }
  let wire = encodeDraft(draft, keys);
  while (broken.length < times) {
    const name = draw.pick(Object.keys(WIRE_BREAKERS));
    broken.push(name);
    wire = WIRE_BREAKERS[name]?.(wire, draw) ?? wire;
  }
  return { ...wire, broken };
}

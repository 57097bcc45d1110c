import type { Fault } from './fault.ts';
import { FAULTS } from './faults.ts';
import type { WireRequest } from './wire-request.ts';

interface Side {
  readonly fault: Fault;
  /** Only means something where JSON was asked for. */
  readonly structured?: boolean;
}

/** Ten seconds are late enough to be felt and too early to be given up. */
const SLOW_FIRST_TOKEN_MS = 10_000;

/** What may befall any request by chance. */
const SIDES = {
  server_fault: { fault: FAULTS.serverFault() },
  overloaded: { fault: FAULTS.overloaded() },
  error_chunk: { fault: FAULTS.overloadedAfter200() },
  hang: { fault: FAULTS.hang() },
  hang_half: { fault: FAULTS.hang('half') },
  reset: { fault: FAULTS.reset('half') },
  cut_off: { fault: FAULTS.endEarly() },
  truncated: { fault: FAULTS.truncated() },
  slow_first_token: { fault: FAULTS.slowFirstToken(SLOW_FIRST_TOKEN_MS) },
  half_json: { fault: FAULTS.halfJson(), structured: true },
  fenced_json: { fault: FAULTS.fenced(), structured: true },
} as const satisfies Record<string, Side>;

export type ChanceName = keyof typeof SIDES;

/** The names of all that may befall a request. */
export const CHANCE_NAMES = Object.keys(SIDES) as readonly ChanceName[];

export interface FaultDice {
  /** Throws for one request. */
  throw(request: WireRequest): Fault | undefined;
  /** How often each fault came up; live. */
  readonly counts: ReadonlyMap<ChanceName, number>;
}

/**
 * Makes dice that let each fault happen to its share, 0 to 1, of the requests; together they must not pass 1. One number
 * is drawn per request, so the same seed and order give the same faults.
 */
export function createFaultDice(
  shares: Readonly<Partial<Record<ChanceName, number>>>,
  random: () => number,
): FaultDice {
  const counts = new Map<ChanceName, number>();
  const fall = (): ChanceName | undefined => {
    let rest = random();
    return CHANCE_NAMES.find((name) => {
      rest -= shares[name] ?? 0;
      return rest < 0;
    });
  };
  return {
    counts,
    throw({ answer }) {
      const name = fall();
      if (name === undefined) return undefined;
      const side: Side = SIDES[name];
      if (side.structured === true && answer === 'tutorial') return undefined;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return side.fault;
    },
  };
}

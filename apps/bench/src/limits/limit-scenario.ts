import type { SimulatedSettings } from '../sim/start-simulated-provider.ts';

/** A provider and the processes that want more than it gives, in real seconds. */
export interface LimitScenario {
  readonly provider: Omit<SimulatedSettings, 'seed' | 'port'>;
  readonly processes: number;
  /** Tasks at once of each. */
  readonly lanes: number;
  readonly client: 'paced' | 'sdk';
  readonly local?: boolean;
  /** The cold start, in which nobody knows the limit yet; what comes after is judged. */
  readonly cold_s: number;
  readonly length_s: number;
  /** Each process asks so many calls once, at the start, instead of task after task. */
  readonly burst?: number;
  /** When the last process joins; with the others otherwise. */
  readonly last_joins_s?: number;
  /** Limits that change under way. */
  readonly changes?: readonly { readonly at_s: number; readonly rpm: number }[];
}

/** Requests per minute of the providers below, but of the one that queues. */
export const RPM = 600;
/** Where a virtual hour costs nothing, six seconds are closer to life; the limits and the limiter are the same. */
const MEDIAN_MS = 1500;
const SIGMA = 0.5;
/** Of a log-normal latency. */
export const MEAN_LATENCY_S = (MEDIAN_MS / 1000) * Math.exp(SIGMA ** 2 / 2);

const hosted: LimitScenario['provider'] = {
  rpm: RPM,
  median_ms: MEDIAN_MS,
  sigma: SIGMA,
  tells_budget: false,
  retry_after: 'seconds',
  fault_shares: {},
};
const { rpm: _, ...unlimited } = hosted;
const ours = { provider: hosted, lanes: 4, client: 'paced', cold_s: 60 } as const;

/** Makes the scenarios of the recorded run; `scale` stretches what is judged, and nothing else. */
export function createScenarios(scale: number) {
  const judged = (seconds: number) => 60 + seconds * scale;
  return {
    one: { ...ours, processes: 1, length_s: judged(60) },
    eight: { ...ours, processes: 8, length_s: judged(140) },
    eight_counted: {
      ...ours,
      provider: { ...hosted, counts_refused: true },
      processes: 8,
      length_s: judged(90),
    },
    thirty_two: { ...ours, processes: 32, length_s: judged(240) },
    burst: { ...ours, processes: 8, length_s: 600, burst: 240 },
    halved: {
      ...ours,
      processes: 8,
      length_s: 225,
      changes: [
        { at_s: 90, rpm: RPM / 2 },
        { at_s: 150, rpm: RPM },
      ],
    },
    late: { ...ours, processes: 8, length_s: 175, last_joins_s: 110 },
    queueing: {
      ...ours,
      provider: { ...unlimited, slots: 8 },
      local: true,
      processes: 8,
      length_s: judged(30),
    },
    naive: { ...ours, processes: 8, lanes: 1, client: 'sdk', cold_s: 10, length_s: 40 },
  } as const satisfies Record<string, LimitScenario>;
}

export type ScenarioName = keyof ReturnType<typeof createScenarios>;

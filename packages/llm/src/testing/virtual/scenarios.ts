import type { ProviderModel } from './virtual-provider.ts';

/** A provider and the processes that want more than it gives. */
export interface Scenario {
  readonly provider: ProviderModel;
  readonly processes: number;
  readonly local?: boolean;
  /** Virtual seconds. */
  readonly length_s: number;
  /** Each process asks so many calls once, at the start, instead of task after task. */
  readonly burst?: number;
  /** When the last process joins; with the others otherwise. */
  readonly last_joins_s?: number;
  /** Limits that change under way. */
  readonly changes?: readonly { readonly at_s: number; readonly rpm: number }[];
}

/** Requests per minute of the providers below, unless they say otherwise. */
export const RPM = 600;
const provider: ProviderModel = { rpm: RPM, tells_retry_after: true };
const told: ProviderModel = { ...provider, tells_budget: true };
const counting: ProviderModel = { ...provider, counts_refused: true };
/** The first minute is the cold start, in which nobody knows the limit yet; then ten minutes are judged. */
export const COLD_S = 60;
const length_s = COLD_S + 600;

/** Everything a policy is judged by. */
export const SCENARIOS = {
  one: { provider, processes: 1, length_s },
  eight: { provider, processes: 8, length_s },
  eight_told: { provider: told, processes: 8, length_s },
  eight_mute: { provider: { rpm: RPM }, processes: 8, length_s },
  eight_tight: { provider: { ...provider, burst_s: 1 }, processes: 8, length_s },
  eight_tokens: { provider: { tpm: 1_800_000, tells_retry_after: true }, processes: 8, length_s },
  eight_faulty: {
    provider: { ...provider, overloaded_share: 0.1, hang_share: 0.005 },
    processes: 8,
    length_s,
  },
  thirty_two: { provider, processes: 32, length_s },
  one_counted: { provider: counting, processes: 1, length_s },
  eight_counted: { provider: counting, processes: 8, length_s },
  burst: { provider, processes: 8, length_s: 3000, burst: 240 },
  halved: {
    provider,
    processes: 8,
    length_s: 640,
    changes: [
      { at_s: 200, rpm: RPM / 2 },
      { at_s: 400, rpm: RPM },
    ],
  },
  late: { provider, processes: 8, length_s: 320, last_joins_s: 240 },
  late_told: { provider: told, processes: 8, length_s: 320, last_joins_s: 240 },
  concurrent: { provider: { max_concurrency: 40 }, processes: 8, length_s },
  queueing: { provider: { slots: 8 }, local: true, processes: 8, length_s: 400 },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

import { findJain } from '@roadwright/llm/testing';
import { takeQuantile } from '../report/take-quantile.ts';
import { type LimitScenario, MEAN_LATENCY_S, RPM, type ScenarioName } from './limit-scenario.ts';
import type { LimitRun } from './run-limit-scenario.ts';

interface LimitBar {
  readonly name: string;
  readonly scenario: ScenarioName;
  /** What must be reached, or not passed; a row without is for information. */
  readonly at_least?: number;
  readonly at_most?: number;
  readonly measure: (run: LimitRun, scenario: LimitScenario) => number;
}

/** One bar, judged. */
export interface LimitRow {
  readonly bar: string;
  readonly wanted: string;
  readonly measured: number;
  /** Absent where nothing was wanted. */
  readonly met?: boolean;
}

const PER_S = RPM / 60;
const FULL_BUCKET = RPM;
const RECOVERY_PART = 0.9;
const RECOVERY_WINDOW_S = 20;
const RECOVERY_STEP_S = 5;
const FIRST_MINUTE_S = 60;

const listBetween = (run: LimitRun, from_s: number, to_s: number) =>
  run.finished.filter(({ at_s }) => at_s >= from_s && at_s < to_s);

function countByProcess(run: LimitRun, processes: number, [from_s, to_s]: readonly [number, number]) {
  const counts = new Array<number>(processes).fill(0);
  for (const { process } of listBetween(run, from_s, to_s)) counts[process] = (counts[process] ?? 0) + 1;
  return counts;
}

const findGoodput = (run: LimitRun, { cold_s, length_s }: LimitScenario) =>
  listBetween(run, cold_s, length_s).length / (PER_S * (length_s - cold_s));
const findRefused = ({ refused, sent, cold }: LimitRun) =>
  (refused - cold.refused) / Math.max(1, sent - cold.sent);
const findRefusedWithStart = ({ refused, sent }: LimitRun) => refused / Math.max(1, sent);
const findLost = ({ lost, asked }: LimitRun) => lost / Math.max(1, asked);
const findFairness = (run: LimitRun, { processes, cold_s, length_s }: LimitScenario) =>
  findJain(countByProcess(run, processes, [cold_s, length_s]));

function findBurst(run: LimitRun, { processes, burst = 0 }: LimitScenario): number {
  const wanted = processes * burst;
  if (run.finished.length < wanted) return Infinity;
  const ended_s = Math.max(...run.finished.map(({ at_s }) => at_s));
  return ended_s / ((wanted - FULL_BUCKET) / PER_S + MEAN_LATENCY_S);
}

/** Seconds from the change until the end of the first window at nine tenths of the limit. */
function findRecovery(run: LimitRun, { changes = [], length_s }: LimitScenario): number {
  const from = changes.at(-1)?.at_s ?? 0;
  for (let at = from; at + RECOVERY_WINDOW_S <= length_s; at += RECOVERY_STEP_S) {
    const { length } = listBetween(run, at, at + RECOVERY_WINDOW_S);
    if (length >= RECOVERY_PART * PER_S * RECOVERY_WINDOW_S) return at + RECOVERY_WINDOW_S - from;
  }
  return Infinity;
}

/** The newcomer's part of an equal share, among what was finished a latency after its first minute began. */
function findLateShare(run: LimitRun, { processes, last_joins_s = 0 }: LimitScenario): number {
  const from = last_joins_s + MEAN_LATENCY_S;
  const counts = countByProcess(run, processes, [from, from + FIRST_MINUTE_S]);
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum === 0 ? 0 : ((counts.at(-1) ?? 0) * processes) / sum;
}

const findSlotUse = (run: LimitRun, { provider, cold_s, length_s }: LimitScenario) =>
  (listBetween(run, cold_s, length_s).length * MEAN_LATENCY_S) /
  ((provider.slots ?? 1) * (length_s - cold_s));

const BARS: readonly LimitBar[] = [
  { name: 'goodput, 1 process', scenario: 'one', at_least: 0.95, measure: findGoodput },
  { name: 'goodput, 8', scenario: 'eight', at_least: 0.95, measure: findGoodput },
  {
    name: 'goodput, 8, rejected calls count',
    scenario: 'eight_counted',
    at_least: 0.9,
    measure: findGoodput,
  },
  { name: 'goodput, 32', scenario: 'thirty_two', at_least: 0.95, measure: findGoodput },
  { name: '429 share, 8', scenario: 'eight', at_most: 0.08, measure: findRefused },
  { name: '429 share, 8, with the first minute', scenario: 'eight', measure: findRefusedWithStart },
  { name: '429 share, 32', scenario: 'thirty_two', at_most: 0.25, measure: findRefused },
  { name: '429 share, 32, with the first minute', scenario: 'thirty_two', measure: findRefusedWithStart },
  { name: 'lost, 1', scenario: 'one', at_most: 0, measure: findLost },
  { name: 'lost, 8', scenario: 'eight', at_most: 0, measure: findLost },
  { name: 'lost, 8, rejected calls count', scenario: 'eight_counted', at_most: 0, measure: findLost },
  { name: 'lost, 32', scenario: 'thirty_two', at_most: 0, measure: findLost },
  { name: 'Jain, 8', scenario: 'eight', at_least: 0.9, measure: findFairness },
  { name: 'Jain, 32', scenario: 'thirty_two', at_least: 0.9, measure: findFairness },
  { name: 'burst of 8 × 240 over ideal', scenario: 'burst', at_most: 1.35, measure: findBurst },
  { name: 'recovery, s', scenario: 'halved', at_most: 60, measure: findRecovery },
  { name: 'late joiner, first minute', scenario: 'late', at_least: 0.7, measure: findLateShare },
  {
    name: 'waste at a queueing server',
    scenario: 'queueing',
    at_most: 0.01,
    measure: ({ wasted_share }) => wasted_share,
  },
  { name: 'use of its 8 slots', scenario: 'queueing', measure: findSlotUse },
  {
    name: 'median first word there, s',
    scenario: 'queueing',
    measure: ({ first_token_ms }) => takeQuantile(first_token_ms, 0.5) / 1000,
  },
  {
    name: 'CPU of the clients per answer, their refusals and cold code included, ms',
    scenario: 'eight',
    measure: ({ cpu_ms, finished }) => cpu_ms / Math.max(1, finished.length),
  },
  { name: 'memory of the largest client, MiB', scenario: 'burst', measure: ({ rss_mib }) => rss_mib },
  { name: 'without a limiter, 8: lost', scenario: 'naive', at_least: 0.5, measure: findLost },
  { name: 'without a limiter, 8: 429 share', scenario: 'naive', at_least: 0.5, measure: findRefused },
];

/** Judges a run by every bar of its scenario. */
export const judgeLimits = (name: ScenarioName, scenario: LimitScenario, run: LimitRun): LimitRow[] =>
  BARS.filter((bar) => bar.scenario === name).map(({ name: bar, at_least, at_most, measure }) => {
    const measured = measure(run, scenario);
    if (at_least === undefined && at_most === undefined) return { bar, wanted: '', measured };
    return {
      bar,
      wanted: at_least === undefined ? `≤ ${at_most}` : `≥ ${at_least}`,
      measured,
      met: measured >= (at_least ?? -Infinity) && measured <= (at_most ?? Infinity),
    };
  });

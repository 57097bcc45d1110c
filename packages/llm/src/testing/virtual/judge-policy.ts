import { countBetween, countByProcess, findWorstJain } from './measure.ts';
import { type Run, runScenario } from './run-scenario.ts';
import { COLD_S, RPM, SCENARIOS, type Scenario, type ScenarioName } from './scenarios.ts';
import type { Policy } from './virtual-process.ts';

interface Bar {
  readonly name: string;
  readonly scenario: ScenarioName;
  /** What the mean of the seeds must reach, or not pass; a row without is for information. */
  readonly at_least?: number;
  readonly at_most?: number;
  readonly measure: (run: Run, scenario: Scenario) => number;
}

/** One bar, judged. */
export interface BarRow {
  readonly bar: string;
  readonly wanted: string;
  /** Mean over the seeds. */
  readonly figure: number;
  /** Of the seed that did worst. */
  readonly worst: number;
  readonly met: boolean;
}

const PER_S = RPM / 60;
const MEAN_LATENCY_S = 6.8;
const FULL_BUCKET = RPM;
const RECOVERY_PART = 0.9;
const RECOVERY_WINDOW_S = 20;

const findGoodput = (run: Run, { length_s }: Scenario) =>
  countBetween(run, COLD_S, length_s) / (PER_S * (length_s - COLD_S));
/** In tokens, for small calls alone would hide that large ones starve. */
const findTokenGoodput = (run: Run, { length_s, provider }: Scenario) => {
  const judged = run.finished.filter(({ at_s }) => at_s >= COLD_S && at_s < length_s);
  const tokens = judged.reduce((sum, each) => sum + each.tokens, 0);
  return tokens / (((provider.tpm ?? 0) / 60) * (length_s - COLD_S));
};
const findRefused = ({ refused, sent, cold }: Run) =>
  (refused - cold.refused) / Math.max(1, sent - cold.sent);
const findRefusedWithStart = ({ refused, sent }: Run) => refused / sent;
const findLost = ({ lost, asked }: Run) => lost / asked;
const findJain = (run: Run, { processes, length_s }: Scenario) =>
  findWorstJain(run, processes, [COLD_S, length_s]);
const findBurst = (run: Run, { processes, burst = 0 }: Scenario) =>
  run.lost > 0 ? Infinity : run.ended_s / ((processes * burst - FULL_BUCKET) / PER_S + MEAN_LATENCY_S);

/** Seconds from the change until the end of the first window at nine tenths of the limit. */
function findRecovery(run: Run, { changes = [], length_s }: Scenario): number {
  const from = changes.at(-1)?.at_s ?? 0;
  for (let at = from; at + RECOVERY_WINDOW_S <= length_s; at += 5) {
    const finished = countBetween(run, at, at + RECOVERY_WINDOW_S);
    if (finished >= RECOVERY_PART * PER_S * RECOVERY_WINDOW_S) return at + RECOVERY_WINDOW_S - from;
  }
  return Infinity;
}

/** The newcomer's part of an equal share, among what was finished a latency after its first minute began. */
function findLateShare(run: Run, { processes, last_joins_s = 0 }: Scenario): number {
  const from = last_joins_s + MEAN_LATENCY_S;
  const counts = countByProcess(run, processes, [from, from + 60]);
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum === 0 ? 0 : ((counts.at(-1) ?? 0) * processes) / sum;
}

const share = (name: string, scenario: ScenarioName, at_most?: number): Bar => ({
  name: `429 share, ${name}`,
  scenario,
  ...(at_most === undefined ? {} : { at_most }),
  measure: findRefused,
});

const BARS: readonly Bar[] = [
  { name: 'goodput, 1 process', scenario: 'one', at_least: 0.95, measure: findGoodput },
  { name: 'goodput, 8', scenario: 'eight', at_least: 0.95, measure: findGoodput },
  { name: 'goodput, 8, budget headers', scenario: 'eight_told', at_least: 0.95, measure: findGoodput },
  { name: 'goodput, 8, no Retry-After', scenario: 'eight_mute', at_least: 0.95, measure: findGoodput },
  { name: 'goodput, 8, bucket of 1 s', scenario: 'eight_tight', at_least: 0.95, measure: findGoodput },
  {
    name: 'goodput, 8, tokens per minute',
    scenario: 'eight_tokens',
    at_least: 0.95,
    measure: findTokenGoodput,
  },
  { name: 'goodput, 32', scenario: 'thirty_two', at_least: 0.95, measure: findGoodput },
  { name: 'goodput, 1, rejected calls count', scenario: 'one_counted', at_least: 0.9, measure: findGoodput },
  {
    name: 'goodput, 8, rejected calls count',
    scenario: 'eight_counted',
    at_least: 0.9,
    measure: findGoodput,
  },
  share('8', 'eight', 0.08),
  share('8, budget headers', 'eight_told', 0.08),
  share('8, no Retry-After', 'eight_mute', 0.08),
  share('32', 'thirty_two', 0.25),
  { name: '429 share, 8, with the first minute', scenario: 'eight', measure: findRefusedWithStart },
  { name: '429 share, 32, with the first minute', scenario: 'thirty_two', measure: findRefusedWithStart },
  share('8, 40 at once', 'concurrent'),
  { name: 'lost, 8', scenario: 'eight', at_most: 0, measure: findLost },
  { name: 'lost, 32', scenario: 'thirty_two', at_most: 0, measure: findLost },
  { name: 'lost, 8, rejected calls count', scenario: 'eight_counted', at_most: 0, measure: findLost },
  { name: 'lost, 8, 10 % 529, ½ % hang', scenario: 'eight_faulty', at_most: 0.001, measure: findLost },
  { name: 'Jain, 8', scenario: 'eight', at_least: 0.9, measure: findJain },
  { name: 'Jain, 8, budget headers', scenario: 'eight_told', at_least: 0.9, measure: findJain },
  { name: 'Jain, 32', scenario: 'thirty_two', at_least: 0.9, measure: findJain },
  { name: 'Jain, 8, 40 at once', scenario: 'concurrent', at_least: 0.9, measure: findJain },
  { name: 'burst of 8 × 240 over ideal', scenario: 'burst', at_most: 1.35, measure: findBurst },
  { name: 'recovery, s', scenario: 'halved', at_most: 60, measure: findRecovery },
  { name: 'late joiner, first minute', scenario: 'late', at_least: 0.7, measure: findLateShare },
  { name: 'late joiner, budget headers', scenario: 'late_told', at_least: 0.7, measure: findLateShare },
  // Those who have theirs give way to it at every mark: it could as well take all.
  {
    name: 'late joiner, no greed, budget headers',
    scenario: 'late_told',
    at_most: 1.5,
    measure: findLateShare,
  },
  {
    name: 'waste at a queueing server',
    scenario: 'queueing',
    at_most: 0.01,
    measure: (run) => run.wasted_share,
  },
];

/** Runs every scenario with a policy and judges it by all bars of the acceptance test. */
export async function judgePolicy(policy: Policy, seeds: readonly number[]): Promise<readonly BarRow[]> {
  const runs = new Map<ScenarioName, Run[]>();
  for (const { scenario } of BARS) {
    if (runs.has(scenario)) continue;
    const made: Run[] = [];
    for (const seed of seeds) made.push(await runScenario(SCENARIOS[scenario], policy, seed));
    runs.set(scenario, made);
  }
  return BARS.map((bar) => judgeBar(bar, runs.get(bar.scenario) ?? []));
}

function judgeBar({ name, scenario, at_least, at_most, measure }: Bar, runs: readonly Run[]): BarRow {
  const figures = runs.map((run) => measure(run, SCENARIOS[scenario]));
  const figure = figures.reduce((sum, each) => sum + each, 0) / figures.length;
  return {
    bar: name,
    wanted: at_least !== undefined ? `≥ ${at_least}` : at_most !== undefined ? `≤ ${at_most}` : '',
    figure,
    worst: at_least !== undefined ? Math.min(...figures) : Math.max(...figures),
    met: figure >= (at_least ?? -Infinity) && figure <= (at_most ?? Infinity),
  };
}

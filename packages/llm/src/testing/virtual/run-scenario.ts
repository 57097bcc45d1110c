import { createSeededRandom } from '../../random/seeded-random.ts';
import { createVirtualClock } from './create-virtual-clock.ts';
import { COLD_S, type Scenario } from './scenarios.ts';
import { createVirtualProcess, type Policy } from './virtual-process.ts';
import { createVirtualProvider } from './virtual-provider.ts';

/** Everything that was finished: when, by which process, of how many tokens. */
export interface Run {
  readonly finished: readonly { readonly at_s: number; readonly process: number; readonly tokens: number }[];
  readonly lost: number;
  readonly asked: number;
  readonly sent: number;
  readonly refused: number;
  /** As it was after the first minute. */
  readonly cold: { readonly sent: number; readonly refused: number };
  readonly wasted_share: number;
  readonly ended_s: number;
}

/** Roadmaps at once of one worker, each with so many calls before its fan-out. */
const LANES = 4;
const PLAN_CALLS = 2;
const LEAST_TOKENS = 1000;
const MORE_TOKENS = 4000;
/** Workers that are started together do not start in the same instant. */
const START_SPREAD_MS = 2000;

interface Finished {
  readonly at_s: number;
  readonly process: number;
  readonly tokens: number;
}

/** Runs a scenario with one policy in every process; the same seed gives the same run. */
export async function runScenario(scenario: Scenario, policy: Policy, seed: number): Promise<Run> {
  const clock = createVirtualClock();
  const provider = createVirtualProvider(scenario.provider, { clock, random: createSeededRandom(seed) });
  const { figures } = provider;
  const finished: Finished[] = [];
  const counts = { asked: 0, lost: 0 };
  for (const { at_s, rpm } of scenario.changes ?? []) clock.after(at_s * 1000, () => provider.setRpm(rpm));
  for (let number = 0; number < scenario.processes; number++) {
    const random = createSeededRandom(seed * 1000 + number + 1);
    const process = createVirtualProcess({ policy, provider, clock, random, local: scenario.local ?? false });
    const call = (task_id: string, order: number, done: () => void) => {
      const tokens = Math.round(LEAST_TOKENS + MORE_TOKENS * random());
      counts.asked++;
      process.call({ task_id, order, tokens }, (ok) => {
        if (ok) finished.push({ at_s: clock.now() / 1000, process: number, tokens });
        else counts.lost++;
        done();
      });
    };
    const joins_late = number === scenario.processes - 1 && scenario.last_joins_s !== undefined;
    const joins_ms = joins_late ? (scenario.last_joins_s ?? 0) * 1000 : START_SPREAD_MS * random();
    const { burst } = scenario;
    clock.after(burst === undefined ? joins_ms : 0, () => {
      if (burst === undefined) for (let lane = 0; lane < LANES; lane++) runTasks(`${lane}`, { call, random });
      else for (let order = 0; order < burst; order++) call('burst', order, () => {});
    });
  }
  const cold = { sent: 0, refused: 0 };
  clock.after(COLD_S * 1000, () => Object.assign(cold, { sent: figures.sent, refused: figures.refused }));
  const isDone = () => scenario.burst !== undefined && finished.length + counts.lost === counts.asked;
  await clock.run(scenario.length_s * 1000, () => counts.asked > 0 && isDone());
  return {
    finished,
    ...counts,
    ...figures,
    cold,
    wasted_share: figures.worked_ms === 0 ? 0 : figures.wasted_ms / figures.worked_ms,
    ended_s: clock.now() / 1000,
  };
}

interface Lane {
  call(task_id: string, order: number, done: () => void): void;
  random(): number;
}

/** One task after the other: a plan, call by call, and then all its calls at once, as our pipeline does. */
function runTasks(lane: string, { call, random }: Lane): void {
  let tasks = 0;
  const begin = () => plan(`${lane}-${tasks++}`, 0);
  const plan = (task_id: string, step: number) => {
    if (step < PLAN_CALLS) call(task_id, 0, () => plan(task_id, step + 1));
    else fanOut(task_id);
  };
  const fanOut = (task_id: string) => {
    const size = 30 + Math.floor(211 * random());
    let left = size;
    for (let order = 0; order < size; order++) {
      call(task_id, order, () => {
        if (--left === 0) begin();
      });
    }
  };
  begin();
}

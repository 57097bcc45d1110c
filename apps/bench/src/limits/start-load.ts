/** How much a client wants: task after task without end, or so many calls once. */
export interface Load {
  /** Tasks at once. */
  readonly lanes: number;
  readonly burst?: number;
}

/** What became of it so far. */
export interface LoadReport {
  /** When each answer was there: milliseconds since 1970. */
  readonly finished: readonly number[];
  readonly asked: number;
  readonly lost: number;
}

/** Gets one answer, or gives up; true for the former. */
export type Caller = (task_id: string, order: number) => Promise<boolean>;

interface Parts {
  readonly call: Caller;
  readonly random: () => number;
}

interface RunningLoad {
  /** Resolves when the calls of a burst have ended. */
  readonly finished: Promise<void>;
  report(): LoadReport;
}

/** A task as our pipeline does it: a plan of two calls, then its fan-out all at once. */
const PLAN_CALLS = 2;
const FEWEST_CALLS = 30;
const MOST_CALLS = 240;

/** Starts to want. */
export function startLoad({ lanes, burst }: Load, { call, random }: Parts): RunningLoad {
  const finished: number[] = [];
  const counts = { asked: 0, lost: 0 };
  const ask = async (task_id: string, order: number) => {
    counts.asked++;
    if (await call(task_id, order)) finished.push(Date.now());
    else counts.lost++;
  };
  const fanOut = (task_id: string, size: number) =>
    Promise.all(Array.from({ length: size }, (_, order) => ask(task_id, order)));
  const runTasks = async (lane: number) => {
    for (let task = 0; ; task++) {
      const task_id = `${lane}-${task}`;
      for (let step = 0; step < PLAN_CALLS; step++) await ask(task_id, 0);
      await fanOut(task_id, FEWEST_CALLS + Math.floor((MOST_CALLS - FEWEST_CALLS + 1) * random()));
    }
  };
  const running =
    burst === undefined
      ? Promise.all(Array.from({ length: lanes }, (_, lane) => runTasks(lane)))
      : fanOut('burst', burst);
  return { finished: running.then(() => undefined), report: () => ({ finished, ...counts }) };
}

import { backlogBench } from './backlog/backlog-bench.ts';
import { ceilingBench } from './ceiling/ceiling-bench.ts';
import { chaosBench } from './chaos/chaos-bench.ts';
import { connectionsBench } from './connections/connections-bench.ts';
import { costBench } from './cost/cost-bench.ts';
import { fanOutBench } from './fan-out/fan-out-bench.ts';
import { floorBench } from './floor/floor-bench.ts';
import { growthBench } from './growth/growth-bench.ts';
import { fuzzBench } from './hostile/fuzz-bench.ts';
import { identityBench } from './identity/identity-bench.ts';
import { isolationBench } from './isolation/isolation-bench.ts';
import { limiterBench } from './limiter/limiter-bench.ts';
import { limitsBench } from './limits/limits-bench.ts';
import { memoryBench } from './memory/memory-bench.ts';
import { overheadBench } from './overhead/overhead-bench.ts';
import { framesBench } from './page/frames-bench.ts';
import { lighthouseBench } from './page/lighthouse-bench.ts';
import { qualityBench } from './quality/quality-bench.ts';
import type { Bench } from './report/bench.ts';
import { runNamed } from './report/run-named.ts';
import { UsageError } from './report/usage-error.ts';
import { scaleBench } from './scale/scale-bench.ts';
import { SIM_USAGE } from './sim/read-sim-settings.ts';
import { runSim } from './sim/run-sim.ts';
import { submitBench } from './submit/submit-bench.ts';
import { writesBench } from './writes/writes-bench.ts';

/** In the order of the document. */
const BENCHES: Readonly<Record<string, Bench>> = {
  floor: floorBench,
  ceiling: ceilingBench,
  writes: writesBench,
  isolation: isolationBench,
  connections: connectionsBench,
  submit: submitBench,
  'fan-out': fanOutBench,
  backlog: backlogBench,
  growth: growthBench,
  scale: scaleBench,
  memory: memoryBench,
  cost: costBench,
  identity: identityBench,
  quality: qualityBench,
  overhead: overheadBench,
  limiter: limiterBench,
  limits: limitsBench,
  frames: framesBench,
  lighthouse: lighthouseBench,
  chaos: chaosBench,
  fuzz: fuzzBench,
};

let stop: AbortController | undefined;

// By itself Node would die without telling whom it started.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
] as const) {
  process.on(signal, () => {
    if (stop === undefined || stop.signal.aborted) process.exit(128 + number);
    stop.abort();
  });
}

/** Gives what aborts with the first Ctrl-C; a second one ends the process. */
function listenForStop(): AbortSignal {
  stop = new AbortController();
  return stop.signal;
}

const screen = {
  write: (text: string) => void process.stdout.write(text),
  live: process.stdout.isTTY === true,
};

const surroundings = {
  listenForStop,
  onProgress: (line: string) => void process.stderr.write(`${line}\n`),
};

const USAGE_FAULT = 64;
const [name = '', ...args] = process.argv.slice(2);
try {
  if (name === 'sim') await runSim(args, screen, listenForStop());
  else if (!(await runNamed(name, args, { benches: BENCHES, surroundings, write: screen.write }))) {
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  const usages = Object.values(BENCHES).map(({ usage }) => usage);
  const usage = name === 'sim' ? SIM_USAGE : (BENCHES[name]?.usage ?? [...usages, SIM_USAGE].join(''));
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = USAGE_FAULT;
}

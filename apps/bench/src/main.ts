import { DATABASE_USAGE, runDatabaseBench } from './benches/run-database-bench.ts';
import { LIMITER_USAGE, runLimiter } from './limiter/run-limiter.ts';
import { LIMITS_USAGE, runLimits } from './limits/run-limits.ts';
import { OVERHEAD_USAGE, runOverhead } from './overhead/run-overhead.ts';
import { SIM_USAGE } from './sim/read-sim-settings.ts';
import { runSim } from './sim/run-sim.ts';
import { UsageError } from './usage-error.ts';

interface Bench {
  readonly usage: string;
  /** Gives false when it measured less than was promised. */
  run(args: readonly string[]): Promise<boolean>;
}

/** Gives what aborts with the first Ctrl-C; a second one ends the process. */
function listenForStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

const screen = {
  write: (text: string) => void process.stdout.write(text),
  live: process.stdout.isTTY === true,
};

const onDatabase = (name: Parameters<typeof runDatabaseBench>[0]): Bench => ({
  usage: DATABASE_USAGE,
  run: (args) => runDatabaseBench(name, args, listenForStop),
});

const BENCHES: Readonly<Record<string, Bench>> = {
  floor: onDatabase('floor'),
  connections: onDatabase('connections'),
  chaos: onDatabase('chaos'),
  limiter: { usage: LIMITER_USAGE, run: (args) => runLimiter(args, screen) },
  limits: { usage: LIMITS_USAGE, run: (args) => runLimits(args, screen, listenForStop()) },
  overhead: { usage: OVERHEAD_USAGE, run: (args) => runOverhead(args, screen) },
  sim: {
    usage: SIM_USAGE,
    run: async (args) => {
      await runSim(args, screen, listenForStop());
      return true;
    },
  },
};

const USAGE_FAULT = 64;
const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  process.stderr.write(`${DATABASE_USAGE}${LIMITER_USAGE}${LIMITS_USAGE}${OVERHEAD_USAGE}${SIM_USAGE}`);
  process.exitCode = USAGE_FAULT;
} else {
  try {
    if (!(await bench.run(args))) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${bench.usage}`);
    process.exitCode = USAGE_FAULT;
  }
}

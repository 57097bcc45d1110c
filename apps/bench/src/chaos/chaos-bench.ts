import type { Bench } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { runKills, runRestarts } from './report-chaos.ts';

const USAGE = `usage: pnpm bench chaos [--kills N|--restarts N] [--roadmaps N] [--workers N] [--seed N] [--smoke]
  --kills N     workers that are killed, one every two to three seconds (10)
  --restarts N  hard stops of Postgres instead, one every five to ten seconds
  --roadmaps N  in flight all the time (6; 20 with --restarts)
  --workers N   processes (3; 2 with --restarts)
  --seed N      of latencies and faults (1)
`;

/** Kills workers or Postgres over and over, and audits that nothing is lost or made twice. */
export const chaosBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, listenForStop, onProgress }) {
    const { kills, restarts, roadmaps, workers, seed } = readSettings(args);
    const postgres = await startPostgres({ keeping: 'crashable' });
    const options = { postgres, seed, signal: listenForStop(), onProgress };
    if (restarts === undefined) {
      return await runKills({ ...options, faults: kills, roadmaps: roadmaps ?? 6, workers: workers ?? 3 });
    }
    return await runRestarts({
      ...options,
      faults: restarts,
      roadmaps: roadmaps ?? 20,
      workers: workers ?? 2,
    });
  },
};

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flags = { seed: text, roadmaps: text, workers: text, kills: text, restarts: text };
  const values = readArguments(args, { ...flags, smoke: { type: 'boolean' } });
  const count = (flag: keyof typeof flags, least = 1) =>
    readNumber(`--${flag}`, values[flag], { least, whole: true });
  return {
    seed: count('seed', 0) ?? 1,
    roadmaps: count('roadmaps'),
    workers: count('workers'),
    kills: count('kills') ?? (values.smoke === true ? 2 : 10),
    restarts: count('restarts'),
  };
}

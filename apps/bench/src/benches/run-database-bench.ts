import { startThrowawayPostgres, type ThrowawayPostgres } from '@roadwright/postgres';
import { describeMachine } from '../describe-machine.ts';
import { readArguments, readNumber } from '../read-arguments.ts';
import { type BenchReport, runKills, runRestarts } from './chaos.ts';
import { measureConnections, renderConnections } from './connections.ts';
import { measureFloor, renderFloor } from './floor.ts';
import { onDatabase } from './on-database.ts';

/** What the benches understand that need a database. */
export const DATABASE_USAGE = `usage: pnpm bench floor|connections [--roadmaps N] [--runs N] [--seed N]
       pnpm bench chaos [--kills N|--restarts N] [--roadmaps N] [--workers N] [--seed N]
`;

interface Settings {
  readonly postgres: ThrowawayPostgres;
  /** A bench that does not call it ends at once with Ctrl-C. */
  readonly listenForStop: () => AbortSignal;
  readonly seed: number;
  readonly roadmaps: number | undefined;
  readonly runs: number;
  readonly workers: number | undefined;
  readonly kills: number | undefined;
  readonly restarts: number | undefined;
}

const BENCHES = {
  floor: ({ postgres, seed, runs, roadmaps = 1 }) =>
    onDatabase(postgres, async (database_url) => {
      const options = { database_url, roadmaps, seed, latency_ms: [200, 600], warm_ups: runs } as const;
      return renderFloor(await measureFloor(options));
    }),
  connections: ({ postgres, seed, roadmaps = 4 }) =>
    onDatabase(postgres, async (database_url) =>
      renderConnections(await measureConnections({ database_url, roadmaps, seed })),
    ),
  chaos: ({ postgres, seed, kills, restarts, listenForStop, ...settings }) => {
    const onProgress = (line: string) => void process.stderr.write(`${line}\n`);
    const options = { postgres, seed, signal: listenForStop(), onProgress };
    const { roadmaps, workers } = settings;
    if (restarts === undefined) {
      return runKills({ ...options, faults: kills ?? 10, roadmaps: roadmaps ?? 6, workers: workers ?? 3 });
    }
    return runRestarts({ ...options, faults: restarts, roadmaps: roadmaps ?? 20, workers: workers ?? 2 });
  },
} satisfies Readonly<Record<string, (settings: Settings) => Promise<BenchReport>>>;

/**
 * Runs a bench on a Postgres of its own and prints its table; gives false when a promise was not kept.
 *
 * @throws UsageError
 */
export async function runDatabaseBench(
  name: keyof typeof BENCHES,
  args: readonly string[],
  listenForStop: () => AbortSignal,
): Promise<boolean> {
  const settings = readSettings(args);
  const postgres = await startThrowawayPostgres({ crashable: name === 'chaos' });
  try {
    process.stdout.write(`${await describeMachine(postgres.url)}, seed ${settings.seed}\n\n`);
    const { table, breaches } = await BENCHES[name]({ ...settings, postgres, listenForStop });
    process.stdout.write(table);
    for (const breach of breaches) process.stderr.write(`${breach}\n`);
    return breaches.length === 0;
  } finally {
    await postgres.stop();
  }
}

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { seed: text, roadmaps: text, runs: text, workers: text, kills: text, restarts: text };
  const values = readArguments(args, options);
  const count = (flag: keyof typeof options, least = 1) =>
    readNumber(`--${flag}`, values[flag], { least, whole: true });
  return {
    seed: count('seed', 0) ?? 1,
    runs: count('runs', 0) ?? 3,
    roadmaps: count('roadmaps'),
    workers: count('workers'),
    kills: count('kills'),
    restarts: count('restarts'),
  };
}

import { parseArgs } from 'node:util';
import { startThrowawayPostgres, type ThrowawayPostgres } from '@roadwright/postgres';
import { type BenchReport, runKills, runRestarts } from './benches/chaos.ts';
import { measureConnections, renderConnections } from './benches/connections.ts';
import { measureFloor, renderFloor } from './benches/floor.ts';
import { onDatabase } from './benches/on-database.ts';
import { describeMachine } from './describe-machine.ts';

const USAGE = `usage: pnpm bench floor|connections [--roadmaps N] [--runs N] [--seed N]
       pnpm bench chaos [--kills N|--restarts N] [--roadmaps N] [--workers N] [--seed N]
`;

interface Settings {
  readonly postgres: ThrowawayPostgres;
  readonly seed: number;
  readonly roadmaps: number | undefined;
  readonly runs: number;
  readonly workers: number | undefined;
  readonly kills: number | undefined;
  readonly restarts: number | undefined;
}

const BENCHES: Readonly<Record<string, (settings: Settings) => Promise<BenchReport>>> = {
  floor: ({ postgres, seed, runs, roadmaps = 1 }) =>
    onDatabase(postgres, async (database_url) => {
      const options = { database_url, roadmaps, seed, latency_ms: [200, 600], warm_ups: runs } as const;
      return renderFloor(await measureFloor(options));
    }),
  connections: ({ postgres, seed, roadmaps = 4 }) =>
    onDatabase(postgres, async (database_url) =>
      renderConnections(await measureConnections({ database_url, roadmaps, seed })),
    ),
  chaos: ({ postgres, seed, kills, restarts, ...settings }) => {
    const interrupted = new AbortController();
    process.once('SIGINT', () => interrupted.abort());
    const onProgress = (line: string) => void process.stderr.write(`${line}\n`);
    const options = { postgres, seed, signal: interrupted.signal, onProgress };
    const { roadmaps, workers } = settings;
    if (restarts === undefined) {
      return runKills({ ...options, faults: kills ?? 10, roadmaps: roadmaps ?? 6, workers: workers ?? 3 });
    }
    return runRestarts({ ...options, faults: restarts, roadmaps: roadmaps ?? 20, workers: workers ?? 2 });
  },
};

const number = { type: 'string' } as const;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: number, roadmaps: number, runs: number, workers: number, kills: number, restarts: number },
});
const read = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const bench = BENCHES[positionals[0] ?? ''];
if (bench === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 64;
} else {
  const postgres = await startThrowawayPostgres({ crashable: positionals[0] === 'chaos' });
  try {
    const seed = read(values.seed) ?? 1;
    process.stdout.write(`${await describeMachine(postgres.url)}, seed ${seed}\n\n`);
    const { table, breaches } = await bench({
      postgres,
      seed,
      runs: read(values.runs) ?? 3,
      roadmaps: read(values.roadmaps),
      workers: read(values.workers),
      kills: read(values.kills),
      restarts: read(values.restarts),
    });
    process.stdout.write(table);
    for (const breach of breaches) process.stderr.write(`${breach}\n`);
    if (breaches.length > 0) process.exitCode = 1;
  } finally {
    await postgres.stop();
  }
}

import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createTestDatabase } from '@roadwright/db/testing';
import { startThrowawayPostgres } from '@roadwright/postgres';
import { measureConnections } from './benches/connections.ts';
import { measureFloor } from './benches/floor.ts';
import { renderTable } from './render-table.ts';

const USAGE = 'usage: pnpm bench floor|connections [--roadmaps N] [--seed N] [--runs N]\n';

type Bench = (settings: {
  database_url: string;
  roadmaps: number;
  seed: number;
  runs: number;
}) => Promise<string>;

const BENCHES: Readonly<Record<string, Bench>> = {
  floor: async ({ runs, ...settings }) => {
    const results = await measureFloor({ ...settings, latency_ms: [200, 600], warm_ups: runs });
    const rows = results.map(({ wall_ms, floor_ms, ...result }, run) => [
      run === 0 ? 'cold' : `warm ${run}`,
      ...[result.roadmaps, result.concepts, result.artifacts, Math.round(wall_ms), Math.round(floor_ms)].map(
        String,
      ),
      (wall_ms / floor_ms).toFixed(3),
    ]);
    return renderTable(
      ['run', 'roadmaps', 'concepts', 'artifacts', 'wall ms', 'floor ms', 'wall / floor'],
      rows,
    );
  },
  connections: async ({ runs: _, ...settings }) => {
    const { roadmaps, artifacts, calls_peak, peak, samples } = await measureConnections(settings);
    const row = [roadmaps, artifacts, calls_peak, peak, samples].map(String);
    return renderTable(['roadmaps', 'artifacts', 'open calls, peak', 'connections, peak', 'samples'], [row]);
  },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    roadmaps: { type: 'string' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
  },
});
const bench = BENCHES[positionals[0] ?? ''];
if (bench === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 64;
} else {
  const postgres = await startThrowawayPostgres();
  try {
    const database = await createTestDatabase(postgres.url);
    const roadmaps = Number(values.roadmaps ?? (positionals[0] === 'floor' ? 1 : 4));
    const settings = {
      database_url: database.url,
      roadmaps,
      seed: Number(values.seed),
      runs: Number(values.runs),
    };
    const [cpu] = cpus();
    process.stdout.write(
      `${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.version}, seed ${values.seed}\n\n`,
    );
    process.stdout.write(await bench(settings));
    await database.drop();
  } finally {
    await postgres.stop();
  }
}

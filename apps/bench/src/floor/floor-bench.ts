import { createTestDatabase } from '@roadwright/db/testing';
import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { type Latencies, SPREAD } from './latencies.ts';
import { type FloorResult, measureFloor } from './measure-floor.ts';

const USAGE = `usage: pnpm bench floor [--runs N] [--seed N] [--smoke]
  --runs N  courses, or sets of courses, of each kind that count, after one that does not (3)
  --seed N  of the latencies (1)
`;

interface Case {
  readonly name: string;
  readonly roadmaps: number;
  readonly latencies: Latencies;
  /** Wall over floor, once the processes are warm. */
  readonly most: number;
}

const FIXED: Latencies = { median_ms: 300, sigma: 0, least_ms: 300, most_ms: 300 };

const CASES: readonly Case[] = [
  { name: '1 × 30, 200 to 2,000 ms', roadmaps: 1, latencies: SPREAD, most: 1.03 },
  { name: '8 × 30, 200 to 2,000 ms', roadmaps: 8, latencies: SPREAD, most: 1.05 },
  { name: '1 × 30, 300 ms each', roadmaps: 1, latencies: FIXED, most: 1.08 },
  { name: '8 × 30, 300 ms each', roadmaps: 8, latencies: FIXED, most: 1.08 },
];

/** Holds the time of whole courses against the least that the provider's latencies allow. */
export const floorBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { seed, runs, cases } = readSettings(args);
    const { url } = await startPostgres();
    const rows: (Case & { results: readonly FloorResult[] })[] = [];
    for (const each of cases) {
      onProgress(each.name);
      const database = await createTestDatabase(url);
      const { roadmaps, latencies } = each;
      const results = await measureFloor({
        database_url: database.url,
        roadmaps,
        latencies,
        seed,
        warm_ups: runs,
      });
      await database.drop();
      rows.push({ ...each, results });
    }
    return {
      work: `whole courses of 30 concepts from the request to the last event, ${runs} warm runs after a cold one, seed ${seed}; api, worker, Postgres, reader and provider share the machine.`,
      body: renderTable(
        ['work', 'artifacts', 'floor, ms', 'wall / floor, first', 'warm: median', 'warm: worst'],
        rows.map(({ name, results }) => {
          const [cold = Number.NaN, ...warm] = results.map(toRatio);
          const ratios = [cold, takeQuantile(warm, 0.5), takeQuantile(warm, 1)];
          const last = results.at(-1);
          return [
            name,
            String(last?.artifacts),
            renderFigure(last?.floor_ms ?? Number.NaN),
            ...ratios.map((ratio) => ratio.toFixed(3)),
          ];
        }),
      ),
      goals: rows.map(({ name, most, results }) =>
        createGoal(`wall / floor, ${name}, warm median`, takeQuantile(results.slice(1).map(toRatio), 0.5), {
          most,
        }),
      ),
    };
  },
};

const toRatio = ({ wall_ms, floor_ms }: FloorResult): number => wall_ms / floor_ms;

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, runs: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  return {
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    runs: readNumber('--runs', values.runs, { least: 1, whole: true }) ?? (smoke ? 1 : 3),
    cases: smoke ? CASES.slice(2, 3) : CASES,
  };
}

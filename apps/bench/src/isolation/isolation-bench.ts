import { createTestDatabase } from '@roadwright/db/testing';
import type { Latencies } from '../floor/latencies.ts';
import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { measureIsolation, type Stretch } from './measure-isolation.ts';
import { MIX, ROUTES, type Route } from './mix.ts';

const USAGE = `usage: pnpm bench isolation [--rounds N] [--seed N] [--smoke]
  --rounds N  pairs of a stretch without writing and one with it that count, after one that does not (3)
  --seed N    of the latencies, the arrivals and what they ask for (1)
`;

const ROADMAPS = 8;
const PER_SECOND = 300;
const SPREAD: Latencies = { median_ms: 632, sigma: 0.5, least_ms: 200, most_ms: 2000 };
const QUICK: Latencies = { median_ms: 100, sigma: 0.5, least_ms: 50, most_ms: 300 };
const MOST_P99_MS = 25;
const MOST_RATIO = 2;

/** Times requests of many kinds while courses are written, beside the same requests to an idle system. */
export const isolationBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { seed, rounds, smoke } = readSettings(args);
    const { url } = await startPostgres();
    const database = await createTestDatabase(url);
    const stretch_ms = smoke ? 1000 : 10_000;
    const [roadmaps, per_second] = smoke ? [1, 50] : [ROADMAPS, PER_SECOND];
    const { idle, busy, courses, artifacts } = await measureIsolation({
      database_url: database.url,
      roadmaps,
      latencies: smoke ? QUICK : SPREAD,
      per_second,
      idle_ms: stretch_ms,
      busy_ms: stretch_ms,
      rounds,
      seed,
      onProgress,
    });
    await database.drop();
    const [calm, loud] = [takeQuantile(listAll(idle), 0.99), takeQuantile(listAll(busy), 0.99)];
    const faults = [...idle, ...busy].flatMap(({ routes }) =>
      Object.values(routes).flatMap((route) => route.faults),
    );
    return {
      work: `${per_second} requests a second, which arrive as a Poisson process, ${rounds} × ${stretch_ms / 1000} s with nothing and ${rounds} × ${stretch_ms / 1000} s with ${roadmaps} × 30 concepts being written, in turns, after a pair that does not count; ${courses} courses of ${artifacts} artifacts in all, seed ${seed}. api, worker, Postgres, provider and driver share the machine; what the mix submits waits in a lane that no worker takes.`,
      body: `${renderRoutes(idle, busy)}${renderStretches(idle, busy)}${renderFaults(faults)}`,
      goals: [
        createGoal('P99 while courses are written', loud, { most: MOST_P99_MS, unit: ' ms' }),
        createGoal('P99 while courses are written / P99 when idle', loud / calm, { most: MOST_RATIO }),
        createGoal('wrong answers', faults.length, { most: 0 }),
      ],
    };
  },
};

const listLatencies = (stretches: readonly Stretch[], route: Route): readonly number[] =>
  stretches.flatMap(({ routes }) => routes[route].latencies);
const listAll = (stretches: readonly Stretch[]): readonly number[] =>
  ROUTES.flatMap((route) => listLatencies(stretches, route));

const QUANTILES = [0.5, 0.99, 1] as const;
const HEADS = ['P50', 'P99', 'max'];
const renderQuantiles = (values: readonly number[]): string[] =>
  QUANTILES.map((part) => renderFigure(takeQuantile(values, part)));

function renderRoutes(idle: readonly Stretch[], busy: readonly Stretch[]): string {
  const heads = [...HEADS.map((head) => `idle: ${head}`), ...HEADS.map((head) => `writing: ${head}`)];
  const renderRow = (name: string, take: (stretches: readonly Stretch[]) => readonly number[]) => {
    const [calm, loud] = [take(idle), take(busy)];
    return [name, String(calm.length + loud.length), ...renderQuantiles(calm), ...renderQuantiles(loud)];
  };
  const rows = ROUTES.map((route) =>
    renderRow(`${MIX[route] * 100} % ${route}`, (stretches) => listLatencies(stretches, route)),
  );
  return renderTable(
    ['ms from the moment it was due', 'requests', ...heads],
    [...rows, renderRow('all', listAll)],
  );
}

/** What a reader needs to trust the figures: whether the driver kept its schedule, and whether cores were left. */
function renderStretches(idle: readonly Stretch[], busy: readonly Stretch[]): string {
  const renderRow = (name: string, stretches: readonly Stretch[]) => {
    const lags = stretches.flatMap((stretch) => stretch.lags);
    const cores = stretches.reduce((sum, stretch) => sum + stretch.cores, 0) / stretches.length;
    return [name, ...renderQuantiles(lags), renderFigure(cores)];
  };
  const heads = ["the driver's own delay, ms, is part of these", ...HEADS, 'cores at work'];
  return `\n${renderTable(heads, [renderRow('idle', idle), renderRow('writing', busy)])}`;
}

const SHOWN_FAULTS = 5;
const renderFaults = (faults: readonly string[]): string =>
  faults.length === 0
    ? ''
    : `\nWrong answers, such as:\n\n${faults
        .slice(0, SHOWN_FAULTS)
        .map((fault) => `- ${fault}\n`)
        .join('')}`;

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { seed: text, rounds: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  return {
    smoke,
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    rounds: readNumber('--rounds', values.rounds, { least: 1, whole: true }) ?? (smoke ? 1 : 3),
  };
}

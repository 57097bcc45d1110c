import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { measureScale, type ScaleResult } from './measure-scale.ts';

const USAGE = `usage: pnpm bench scale [--window-s N] [--smoke]
  --window-s N  seconds that are counted for each number of workers (90)
`;

/** From one worker to four. */
const LEAST_GAIN = 3.8;
const FULL = { workers: [1, 2, 4], latency_ms: 1000, max_concepts: 30, warm_ups: 4, window_s: 90 };
const SMOKE = { workers: [1, 2], latency_ms: 100, max_concepts: 6, warm_ups: 1, window_s: 1.5 };

/** Counts roadmaps per minute for more and more worker processes of the same size. */
export const scaleBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { workers, window_s, ...load } = readSettings(args);
    const { url } = await startPostgres();
    const results: ScaleResult[] = [];
    for (const count of workers) {
      onProgress(`${count} worker processes`);
      results.push(
        await measureScale({ postgres_url: url, workers: count, window_ms: window_s * 1000, ...load }),
      );
    }
    const [first] = results;
    const gainOf = ({ roadmaps_per_minute }: ScaleResult) =>
      roadmaps_per_minute / (first?.roadmaps_per_minute ?? Number.NaN);
    const last = results.at(-1);
    return {
      work: `worker processes with one place for content each, ${load.latency_ms} ms per call, ${load.max_concepts} concepts a roadmap; ${window_s} s are counted after a warm-up, and there is always more to do. One place is full when a roadmap ends every ${(2 * load.latency_ms) / 1000} s, for a quiz follows its tutorial.`,
      body: renderTable(
        ['workers', 'roadmaps / min', '× one worker', 'counted', 'waiting, least', 'busy cores'],
        results.map((result) => [
          String(result.workers),
          result.roadmaps_per_minute.toFixed(1),
          gainOf(result).toFixed(2),
          String(result.counted),
          String(result.waiting_least),
          renderFigure(result.busy_cores),
        ]),
      ),
      goals:
        last === undefined
          ? []
          : [
              createGoal(`roadmaps per minute, ${last.workers} workers / 1`, gainOf(last), {
                least: (LEAST_GAIN * last.workers) / 4,
              }),
            ],
    };
  },
};

function readSettings(args: readonly string[]): typeof FULL {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { 'window-s': text, smoke: { type: 'boolean' } });
  const chosen = values.smoke === true ? SMOKE : FULL;
  const window_s = readNumber('--window-s', values['window-s'], { least: 1 });
  return { ...chosen, window_s: window_s ?? chosen.window_s };
}

import { type Bench, createGoal, renderFigure } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import { measureMemory } from './measure-memory.ts';
import { type MemoryFigures, summarizeMemory } from './memory-figures.ts';
import type { MemorySample } from './watch-memory.ts';

const USAGE = `usage: pnpm bench memory [--minutes N] [--seed N] [--smoke]
  --minutes N  of the soak (60)
  --seed N     of the latencies (1)
`;

const MINUTE_MS = 60_000;
const MIB = 1024 ** 2;
const MOST_MIB = 350;
/** Last fifth over first. */
const MOST_GROWTH = 1.05;

/** Watches a worker's memory while hundreds of concepts are written at once, hour after hour. */
export const memoryBench: Bench = {
  usage: USAGE,
  async run(args, { startPostgres, onProgress }) {
    const { minutes, seed, load } = readSettings(args);
    const { url } = await startPostgres();
    const result = await measureMemory({
      postgres_url: url,
      ...load,
      duration_ms: minutes * MINUTE_MS,
      seed,
      onSample: tellEachMinute(onProgress),
    });
    const figures = summarizeMemory(result.samples);
    const open_calls = takeQuantile(result.open_calls, 0.5);
    return {
      work: `${load.roadmaps} × ${load.concepts} concepts in flight for ${renderFigure(minutes)} minutes, calls of ${load.median_ms / 1000} s in the median (log-normal), ${renderFigure(open_calls)} of them open in the median and ${renderFigure(takeQuantile(result.open_calls, 1))} at most, seed ${seed}; ${result.roadmaps} roadmaps with ${result.artifacts.toLocaleString('en')} artifacts were written, all of them whole. Resident memory of each process once a second; the first sixth of the run is a warm-up.`,
      body: renderBody(figures),
      goals: [
        createGoal('resident memory of the worker, at most', figures.worker_peak / MIB, {
          most: MOST_MIB,
          unit: ' MiB',
        }),
        createGoal('median of the last fifth / of the first, worker', figures.worker.growth, {
          most: MOST_GROWTH,
        }),
      ],
    };
  },
};

const inMib = (bytes: number): string => renderFigure(bytes / MIB);

function renderBody({ worker, api, heap_used, heap_external, fifths }: MemoryFigures): string {
  const rows = Object.entries({
    'worker, resident': worker,
    'worker, V8 heap in use': heap_used,
    'worker, buffers outside of the heap': heap_external,
    'api, resident': api,
  });
  const table = renderTable(
    ['MiB', 'first fifth', 'last fifth', 'last / first', 'most', 'per hour, fitted'],
    rows.map(([name, { first, last, growth, most, per_hour }]) => [
      name,
      inMib(first),
      inMib(last),
      growth.toFixed(3),
      inMib(most),
      inMib(per_hour),
    ]),
  );
  const course = fifths.map(({ low, median, high }) => `${inMib(low)} / ${inMib(median)} / ${inMib(high)}`);
  return `${table}\nWorker, resident, fifth by fifth (least / median / most, MiB): ${course.join(', ')}.`;
}

/** Tells a person once a minute how it goes. */
function tellEachMinute(onProgress: (line: string) => void): (sample: MemorySample) => void {
  let told = 0;
  let least = Number.POSITIVE_INFINITY;
  return ({ at_ms, worker, worker_peak, api }) => {
    const minute = Math.floor(at_ms / MINUTE_MS);
    least = Math.min(least, worker);
    if (minute === told) return;
    told = minute;
    onProgress(
      `minute ${minute}: worker ${inMib(worker)} MiB (${inMib(least)} to ${inMib(worker_peak)}), api ${inMib(api)} MiB`,
    );
  };
}

const LOAD = { roadmaps: 8, concepts: 100, median_ms: 18_000 };
const SMOKE_LOAD = { roadmaps: 2, concepts: 40, median_ms: 200 };
const SMOKE_MINUTES = 0.05;

function readSettings(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { minutes: text, seed: text, smoke: { type: 'boolean' } });
  const smoke = values.smoke === true;
  return {
    minutes: readNumber('--minutes', values.minutes, { least: 0.05 }) ?? (smoke ? SMOKE_MINUTES : 60),
    seed: readNumber('--seed', values.seed, { least: 0, whole: true }) ?? 1,
    load: smoke ? SMOKE_LOAD : LOAD,
  };
}

import { fitSlope, type Reading } from '../report/fit-slope.ts';
import { takeQuantile } from '../report/take-quantile.ts';
import type { MemorySample } from './watch-memory.ts';

/** How one figure went, in bytes, from the end of the warm-up on. */
interface Course {
  /** Medians of the first and the last fifth. */
  readonly first: number;
  readonly last: number;
  /** The latter over the former. */
  readonly growth: number;
  readonly most: number;
  /** Slope of the line through all samples. */
  readonly per_hour: number;
}

export interface MemoryFigures {
  readonly worker: Course;
  readonly api: Course;
  readonly heap_used: Course;
  readonly heap_external: Course;
  /** The most that the worker ever held, warm-up included. */
  readonly worker_peak: number;
  /** How the worker's memory went, a fifth after the other. */
  readonly fifths: readonly { readonly low: number; readonly median: number; readonly high: number }[];
}

const WARM_UP_SHARE = 1 / 6;
const FIFTHS = 5;
const HOUR_MS = 3_600_000;

/** Holds the end of a run against its beginning, after a warm-up of a sixth of it. */
export function summarizeMemory(samples: readonly MemorySample[]): MemoryFigures {
  const end_ms = samples.at(-1)?.at_ms ?? 0;
  const warm = samples.filter(({ at_ms }) => at_ms >= end_ms * WARM_UP_SHARE);
  const trace = (pick: (sample: MemorySample) => number | undefined) =>
    warm.flatMap((sample): Reading[] => {
      const bytes = pick(sample);
      return bytes === undefined ? [] : [[sample.at_ms, bytes]];
    });
  const of_worker = trace(({ worker }) => worker);
  return {
    worker: followCourse(of_worker),
    api: followCourse(trace(({ api }) => api)),
    heap_used: followCourse(trace(({ heap }) => heap?.used)),
    heap_external: followCourse(trace(({ heap }) => heap?.external)),
    worker_peak: Math.max(...samples.map(({ worker_peak }) => worker_peak)),
    fifths: cutIntoFifths(of_worker).map((fifth) => ({
      low: takeQuantile(fifth, 0),
      median: takeQuantile(fifth, 0.5),
      high: takeQuantile(fifth, 1),
    })),
  };
}

function followCourse(readings: readonly Reading[]): Course {
  const fifths = cutIntoFifths(readings);
  const first = takeQuantile(fifths[0] ?? [], 0.5);
  const last = takeQuantile(fifths.at(-1) ?? [], 0.5);
  return {
    first,
    last,
    growth: last / first,
    most: takeQuantile(
      readings.map(([, bytes]) => bytes),
      1,
    ),
    per_hour: fitSlope(readings.map(([at_ms, bytes]) => [at_ms / HOUR_MS, bytes])),
  };
}

function cutIntoFifths(readings: readonly Reading[]): number[][] {
  const bytes = readings.map(([, each]) => each);
  const bound = (fifth: number) => Math.round((fifth * bytes.length) / FIFTHS);
  return Array.from({ length: FIFTHS }, (_, fifth) => bytes.slice(bound(fifth), bound(fifth + 1)));
}

import type { OpsReading } from './ops-reading.ts';

/** What is plotted of one look. */
export interface TrailPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly waiting: number;
  readonly running: number;
  readonly capacity: number;
  readonly in_use: number;
  readonly in_flight: number;
}

/** Ten minutes at a look each two seconds. */
const LONGEST = 300;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Reads what is plotted of one look. */
export const toTrailPoint = ({ at, queues, workers, pools, limiters }: OpsReading): TrailPoint => ({
  at,
  waiting: sum(queues.map(({ waiting }) => waiting)),
  running: sum(queues.map(({ running }) => running)),
  capacity: sum(workers.map(({ capacity }) => capacity)),
  in_use: sum(pools.map(({ in_use }) => in_use)),
  in_flight: sum(limiters.map(({ in_flight }) => in_flight)),
});

/** Adds a look to the trail; the same look changes nothing, and what is too old goes. */
export function extendTrail(trail: readonly TrailPoint[], point: TrailPoint): readonly TrailPoint[] {
  const last = trail.at(-1);
  if (last !== undefined && last.at >= point.at) return trail;
  return [...trail.slice(1 - LONGEST), point];
}

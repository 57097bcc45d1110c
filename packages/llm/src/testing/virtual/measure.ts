import type { Run } from './run-scenario.ts';

/** Jain's index of fairness: 1 when all got the same (Jain, Chiu and Hawe 1984). */
export function findJain(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share * share, 0);
  return squares === 0 ? 0 : (sum * sum) / (shares.length * squares);
}

export const countBetween = (run: Run, from_s: number, to_s: number): number =>
  run.finished.filter(({ at_s }) => at_s >= from_s && at_s < to_s).length;

export function countByProcess(
  run: Run,
  processes: number,
  [from_s, to_s]: readonly [number, number],
): number[] {
  const counts = new Array<number>(processes).fill(0);
  for (const { at_s, process } of run.finished) {
    if (at_s >= from_s && at_s < to_s) counts[process] = (counts[process] ?? 0) + 1;
  }
  return counts;
}

const WINDOW_S = 300;

/** The least fair five minutes. */
export function findWorstJain(
  run: Run,
  processes: number,
  [from_s, to_s]: readonly [number, number],
): number {
  let worst = 1;
  for (let at = from_s; at + WINDOW_S <= to_s; at += 15) {
    worst = Math.min(worst, findJain(countByProcess(run, processes, [at, at + WINDOW_S])));
  }
  return worst;
}

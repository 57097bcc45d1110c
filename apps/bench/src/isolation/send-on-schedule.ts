import { setTimeout as wait } from 'node:timers/promises';

interface Arrivals {
  readonly per_second: number;
  readonly duration_ms: number;
}

/** Draws when requests arrive that nobody concerts (a Poisson process): milliseconds from the start, in order. */
export function drawArrivals({ per_second, duration_ms }: Arrivals, random: () => number): number[] {
  const arrivals: number[] = [];
  const draw = () => (-Math.log(1 - random()) * 1000) / per_second;
  for (let at_ms = draw(); at_ms < duration_ms; at_ms += draw()) arrivals.push(at_ms);
  return arrivals;
}

/**
 * Sends each request at its moment, however many are still unanswered, and resolves when all have ended. `send` gets
 * the moment that was meant, by performance.now(): whoever counts from there hides no stall, not even its own.
 */
export async function sendOnSchedule(
  arrivals: readonly number[],
  send: (meant_at_ms: number) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  const sent: Promise<void>[] = [];
  for (const arrival of arrivals) {
    const left_ms = start + arrival - performance.now();
    // Timers know whole milliseconds only; a moment that has come needs none.
    if (left_ms > 0) await wait(Math.ceil(left_ms));
    sent.push(send(start + arrival));
  }
  await Promise.all(sent);
}

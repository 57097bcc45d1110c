import { describeHardware } from '../describe-machine.ts';
import { readArguments, readNumber } from '../read-arguments.ts';
import { renderTable } from '../render-table.ts';
import type { Screen } from '../sim/show-progress.ts';
import { WAYS } from './asking-protocol.ts';
import { findExtra, findMedian, measureOverhead, type Overhead } from './measure-overhead.ts';

/** What `pnpm bench overhead` understands. */
export const OVERHEAD_USAGE = `usage: pnpm bench overhead [--calls N] [--rounds N] [--held N]
  --calls N   calls of each way in a round (1000)
  --rounds N  rounds that count, after one that does not (7)
  --held N    calls that are open at once when memory is measured (2000)
`;

/** Milliseconds of CPU that the client may add to a call, and MiB of a process while all calls are open. */
const MOST_CPU_MS = 1;
const MOST_RSS_MIB = 300;
/** So long that all calls are open before the first one ends: at first a process begins 100 a second. */
const HOLD_MS = 45_000;

/**
 * Measures what the client costs beside the bare request and the bare wire. Gives false when that is more than it may be.
 *
 * @throws UsageError
 */
export async function runOverhead(args: readonly string[], { write }: Screen): Promise<boolean> {
  const text = { type: 'string' } as const;
  const values = readArguments(args, { calls: text, rounds: text, held: text });
  const whole = { least: 1, whole: true };
  const overhead = await measureOverhead({
    calls: readNumber('--calls', values.calls, whole) ?? 1000,
    rounds: readNumber('--rounds', values.rounds, whole) ?? 7,
    held: readNumber('--held', values.held, whole) ?? 2000,
    hold_ms: HOLD_MS,
  });
  const { cpu_ms, held } = overhead;
  write(`${describeHardware()}\n\n${renderOverhead(overhead)}`);
  return findExtra(cpu_ms.client, cpu_ms.transport) <= MOST_CPU_MS && held.held_mib <= MOST_RSS_MIB;
}

const NAMES = {
  fetch: 'bare fetch of the answer',
  transport: 'provider package and its parsing',
  client: 'whole client: queue, pacing, breaker, time limits, bill',
} as const;

/** Renders the figures as Markdown tables. */
export function renderOverhead({ cpu_ms, held }: Overhead): string {
  const rows = WAYS.map((way, index) => {
    const below = WAYS[index - 1];
    const extra = below === undefined ? '' : findExtra(cpu_ms[way], cpu_ms[below]).toFixed(3);
    return [NAMES[way], findMedian(cpu_ms[way]).toFixed(3), extra];
  });
  const memory = [held.in_flight, held.idle_mib, held.held_mib, held.peak_mib].map((n) => n.toFixed(0));
  return `${renderTable(['a lesson by', 'CPU ms a call', 'more than the row above'], rows)}
${renderTable(['calls in flight', 'MiB of the process before', 'with all in flight', 'at most until all ended'], [memory])}`;
}

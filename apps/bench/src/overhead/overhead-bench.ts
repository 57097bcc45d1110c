import { type Bench, createGoal } from '../report/bench.ts';
import { readArguments, readNumber } from '../report/read-arguments.ts';
import { renderTable } from '../report/render-table.ts';
import { WAYS } from './asking-protocol.ts';
import { findExtra, findMedian, measureOverhead, type Overhead } from './measure-overhead.ts';

const USAGE = `usage: pnpm bench overhead [--calls N] [--rounds N] [--held N] [--smoke]
  --calls N   calls of each way in a round (1000)
  --rounds N  rounds that count, after one that does not (7)
  --held N    calls that are open at once when memory is measured (2000)
`;

/** Milliseconds of CPU that the client may add to a call, and MiB of a process while all calls are open. */
const MOST_CPU_MS = 1;
const MOST_RSS_MIB = 300;
/** So long that all calls are open before the first one ends: at first a process begins 100 a second. */
const HOLD_MS = 45_000;
const SMOKE_HOLD_MS = 3000;

/** Measures what the client costs beside the bare request and the bare wire. */
export const overheadBench: Bench = {
  usage: USAGE,
  async run(args) {
    const text = { type: 'string' } as const;
    const values = readArguments(args, { calls: text, rounds: text, held: text, smoke: { type: 'boolean' } });
    const whole = { least: 1, whole: true };
    const smoke = values.smoke === true;
    const calls = readNumber('--calls', values.calls, whole) ?? (smoke ? 100 : 1000);
    const rounds = readNumber('--rounds', values.rounds, whole) ?? (smoke ? 1 : 7);
    const held = readNumber('--held', values.held, whole) ?? (smoke ? 50 : 2000);
    const hold_ms = smoke ? SMOKE_HOLD_MS : HOLD_MS;
    const overhead = await measureOverhead({ calls, rounds, held, hold_ms });
    const extra = findExtra(overhead.cpu_ms.client, overhead.cpu_ms.transport);
    return {
      work: `lessons asked for by a process of its own, ${rounds} rounds of ${calls} calls each way.`,
      body: renderOverhead(overhead),
      goals: [
        createGoal('CPU that the client adds to a call', extra, { most: MOST_CPU_MS, unit: ' ms' }),
        createGoal(`memory with ${held} calls in flight`, overhead.held.held_mib, {
          most: MOST_RSS_MIB,
          unit: ' MiB',
        }),
      ],
    };
  },
};

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

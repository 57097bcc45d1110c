import { takeQuantile } from '../report/take-quantile.ts';
import type { ProviderProtocol } from '../sim/provider-process.ts';
import { type Child, startChild } from '../system/start-child.ts';
import { type AskingProtocol, type Held, WAYS, type Way } from './asking-protocol.ts';

interface OverheadOptions {
  /** Calls of each way in each round, and how many rounds are counted after the first. */
  readonly calls: number;
  readonly rounds: number;
  /** Calls that are open at once when memory is measured, and how long each of them takes. */
  readonly held: number;
  readonly hold_ms: number;
}

export interface Overhead {
  /** Milliseconds of CPU for each call, one figure per round. */
  readonly cpu_ms: Readonly<Record<Way, readonly number[]>>;
  readonly held: Held;
}

const AT_ONCE = 32;
/** How workers are started. */
const AS_A_WORKER = ['--max-semi-space-size=8', '--max-old-space-size=512', '--initial-old-space-size=128'];

/** Measures what a call costs this side: each way in turns beside the others, so that the machine's moods hit all. */
export async function measureOverhead(options: OverheadOptions): Promise<Overhead> {
  const cpu_ms = await withProvider(0, options.held, (asking) => measureCpu(asking, options));
  const held = await withProvider(options.hold_ms, options.held, (asking) =>
    asking.ask('hold', { calls: options.held }),
  );
  return { cpu_ms, held };
}

async function measureCpu(
  asking: Child<AskingProtocol>,
  { calls, rounds }: OverheadOptions,
): Promise<Overhead['cpu_ms']> {
  const cpu_ms: Record<Way, number[]> = { fetch: [], transport: [], client: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const way of WAYS) {
      const figure = await asking.ask('ask', { way, calls, at_once: AT_ONCE });
      // The first round compiles what the others run.
      if (round > 0) cpu_ms[way].push(figure);
    }
  }
  return cpu_ms;
}

/** Runs with a provider and a process that asks it, both new, so that neither's work counts for the other. */
async function withProvider<T>(
  median_ms: number,
  max_concurrency: number,
  run: (asking: Child<AskingProtocol>) => Promise<T>,
): Promise<T> {
  const provider = startChild<ProviderProtocol>('sim/provider-process.ts');
  const asking = startChild<AskingProtocol>('overhead/asking-process.ts', AS_A_WORKER);
  try {
    const { base_url } = await provider.ask('start', {
      median_ms,
      sigma: 0,
      counts_refused: false,
      tells_budget: true,
      retry_after: 'seconds',
      fault_shares: {},
      seed: 1,
      port: 0,
    });
    await asking.ask('open', { base_url, max_concurrency });
    return await run(asking);
  } finally {
    await Promise.all([asking.stop(), provider.stop()]);
  }
}

/** Gives the median, and the median of what each round had more than another way. */
export const findMedian = (figures: readonly number[]): number => takeQuantile(figures, 0.5);
export const findExtra = (figures: readonly number[], below: readonly number[]): number =>
  findMedian(figures.map((figure, round) => figure - (below[round] ?? 0)));

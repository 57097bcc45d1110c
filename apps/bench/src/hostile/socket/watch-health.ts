import { repeatUntilStopped } from '../../system/repeat-until-stopped.ts';

/** How an api answered whoever did nothing wrong, all the while. */
interface HealthFigures {
  readonly answers: number;
  readonly slowest_ms: number;
  readonly faults: readonly string[];
}

const PAUSE_MS = 50;
const HANGS_AFTER_MS = 10_000;

/** Asks an api whether it lives, over and over, each time over a connection of its own, until it is stopped. */
export function watchHealth(base_url: string): { stop(): Promise<HealthFigures> } {
  const faults: string[] = [];
  let answers = 0;
  let slowest_ms = 0;
  const ask = async () => {
    const started = performance.now();
    try {
      const signal = AbortSignal.timeout(HANGS_AFTER_MS);
      const { status } = await fetch(`${base_url}/health`, { signal, headers: { connection: 'close' } });
      if (status !== 200) faults.push(`/health answers ${status}`);
      answers += 1;
    } catch (error) {
      faults.push(`/health: ${String(error)}`);
    }
    slowest_ms = Math.max(slowest_ms, performance.now() - started);
  };
  const asking = repeatUntilStopped(ask, PAUSE_MS);
  return {
    stop: async () => {
      await asking.stop();
      return { answers, slowest_ms, faults };
    },
  };
}

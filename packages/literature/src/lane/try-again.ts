import { AppError, pause } from '@roadwright/domain';
import type { LiteratureRun } from './lane-run.ts';

/** A source that stays away longer than this is better asked by a retry of the task. */
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 4_000;
const LONGEST_PAUSE_MS = 60_000;

/** Does what may fail in passing, again after a pause as the fault advises; with full jitter where it only says later. */
export async function tryAgain<T>(run: LiteratureRun, attempt: () => Promise<T>): Promise<T> {
  const { clock, random, signal, log } = run;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error) || tries === MOST_TRIES) throw error;
      const { retry } = error;
      const spread_ms = random() * FIRST_PAUSE_MS * 2 ** (tries - 1);
      const wait_ms = typeof retry === 'object' ? retry.after_ms + random() * FIRST_PAUSE_MS : spread_ms;
      if (wait_ms > LONGEST_PAUSE_MS) throw error;
      log.info({ code: error.code, wait_ms }, 'source_asked_again');
      await pause({ clock, delay_ms: wait_ms, signal });
    }
  }
}

const isPassing = (error: unknown): error is AppError =>
  error instanceof AppError && error.retry !== 'never' && /^(?:upstream_|url_unreachable$)/.test(error.code);

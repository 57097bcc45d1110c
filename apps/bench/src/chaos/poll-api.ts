import { repeatUntilStopped } from '../system/repeat-until-stopped.ts';
import type { Breach } from './breach.ts';

/** How the api answered while it was asked all along. */
export interface ApiAnswers {
  readonly answers: number;
  /** Problems that said that the database is away for now. */
  readonly unavailable: number;
  readonly slowest_ms: number;
  /** Answers that were neither, or never came. */
  readonly breaches: readonly Breach[];
}

const PAUSE_MS = 50;
/** Past this an answer counts as never given. */
const HANGS_AFTER_MS = 15_000;

/** Asks the api for tasks, over and over, until it is stopped; it must always answer with them or with a 503 problem. */
export function pollApi(base_url: string): { stop(): Promise<ApiAnswers> } {
  const breaches: Breach[] = [];
  const addBreach = (detail: string) => breaches.push({ rule: 'the_api_answers', detail });
  let answers = 0;
  let unavailable = 0;
  let slowest_ms = 0;

  async function ask(): Promise<void> {
    const start = performance.now();
    const signal = AbortSignal.timeout(HANGS_AFTER_MS);
    try {
      const response = await fetch(`${base_url}/api/v1/tasks?limit=1`, { signal });
      const type = response.headers.get('content-type') ?? '';
      const body = (await response.json()) as { code?: string };
      answers += 1;
      if (response.status === 503 && type.startsWith('application/problem+json')) unavailable += 1;
      else if (!response.ok) addBreach(`${response.status} ${type} ${body.code}`);
    } catch (error) {
      addBreach(`nothing after ${Math.round(performance.now() - start)} ms: ${String(error)}`);
    }
    slowest_ms = Math.max(slowest_ms, performance.now() - start);
  }

  const polling = repeatUntilStopped(ask, PAUSE_MS);
  return {
    stop: async () => {
      await polling.stop();
      return { answers, unavailable, slowest_ms, breaches };
    },
  };
}

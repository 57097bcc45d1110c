import { createTestDatabase } from '@roadwright/db/testing';
import { startWireServer } from '@roadwright/llm/testing';
import { startSystem } from '@roadwright/system';
import { type FirstEvents, timeFirstEvents } from './time-first-events.ts';
import { timeSubmissions } from './time-submissions.ts';

interface SubmitOptions {
  /** Any database of the server; the bench makes its own ones there. */
  readonly postgres_url: string;
  /** Submissions of each kind that count. */
  readonly submissions: number;
  /** Submissions whose first events are waited for, one after the other. */
  readonly watched: number;
  /** Submissions of each kind before, so that what is measured is warm. */
  readonly warm_ups: number;
}

interface SubmitResult {
  /** Milliseconds until the 202 was read. */
  readonly first_ms: number;
  readonly alone_ms: readonly number[];
  readonly at_once_ms: readonly number[];
  readonly one_owner_ms: readonly number[];
  readonly events: FirstEvents;
}

/** Submissions that are under way together. */
export const AT_ONCE = 4;
/** So long that a task is still at its first step when it is cancelled. */
const ANSWER_MS = 60_000;

/** Times submissions, then what a page that opens its socket at once waits for. */
export async function measureSubmit(options: SubmitOptions): Promise<SubmitResult> {
  const submissions = await withSystem(options, 'content', (base_url) => timeKinds(base_url, options));
  const events = await withSystem(options, 'design', async (base_url) => {
    await timeFirstEvents(base_url, options.warm_ups);
    return await timeFirstEvents(base_url, options.watched);
  });
  return { ...submissions, events };
}

async function timeKinds(base_url: string, { submissions, warm_ups }: SubmitOptions) {
  const time = (run: string, count: number, at_once: number) =>
    timeSubmissions({ base_url, count, at_once, nameOwner: (number) => `${run}-${number}` });
  const [first_ms = Number.NaN] = await time('first', 1, 1);
  await time('warm', warm_ups, AT_ONCE);
  return {
    first_ms,
    alone_ms: await time('alone', submissions, 1),
    at_once_ms: await time('together', submissions, AT_ONCE),
    one_owner_ms: await timeSubmissions({
      base_url,
      count: submissions,
      at_once: AT_ONCE,
      nameOwner: () => 'one',
    }),
  };
}

/** Runs on a system of its own whose worker has only this lane: with `content`, what is submitted waits. */
async function withSystem<T>(
  { postgres_url, submissions }: SubmitOptions,
  lane: 'design' | 'content',
  run: (base_url: string) => Promise<T>,
): Promise<T> {
  const database = await createTestDatabase(postgres_url);
  const provider = await startWireServer({ latency: () => ANSWER_MS, keeps_requests: false });
  const system = await startSystem({
    database_url: database.url,
    provider_url: provider.base_url,
    env: { WORKER_LANES: `${lane}:4`, LOG_LEVEL: 'info', MAX_PENDING_TASKS_PER_OWNER: String(submissions) },
  });
  try {
    return await run(system.base_url);
  } finally {
    await system.stop();
    await provider.close();
    await database.drop();
  }
}

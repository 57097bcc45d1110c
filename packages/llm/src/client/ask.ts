import { pause } from '../clock/pause.ts';
import { createBackoff } from '../failure/create-backoff.ts';
import { FAILURE_RULES, type Failure } from '../failure/failure.ts';
import type { TransportRequest } from '../transport/transport.ts';
import { attempt } from './attempt.ts';
import { type CallRun, endRun, findStopReason } from './call-run.ts';
import type { Engine } from './engine.ts';
import type { Answer } from './judge-attempt.ts';

/** Attempts of one call that may fail by anything but a throttle. */
const MAX_FAILED = 4;
const MAX_TRUNCATED = 2;

/**
 * Asks until there is an answer: the one retry loop of the house.
 *
 * @throws AppError once another attempt cannot help, or the reason why the run was closed before there was an answer.
 */
export async function ask(engine: Engine, run: CallRun, request: TransportRequest): Promise<Answer> {
  for (;;) {
    const result = await attempt(engine, run, request);
    if ('answer' in result) return result.answer;
    run.last_failure = result.failure;
    const delay_ms = planRetry(engine, run, result.failure);
    if (delay_ms === undefined) throw endRun(engine, run, result.failure);
    await wait(engine, run, delay_ms);
  }
}

/** Gives the wait before the next attempt, or undefined when there should be none. */
function planRetry(engine: Engine, run: CallRun, failure: Failure): number | undefined {
  const round = countRound(run, failure);
  if (round === undefined) return undefined;
  const { retry_after_ms } = failure;
  const delay_ms = createBackoff({ round, retry_after_ms, random: engine.random });
  return engine.clock.now() + delay_ms < run.deadline_at ? delay_ms : undefined;
}

/** Books the failure; gives how often this kind had failed before, or undefined when its attempts are used up. */
function countRound({ rounds }: CallRun, { kind }: Failure): number | undefined {
  switch (FAILURE_RULES[kind].retry) {
    case 'until_deadline':
      return rounds.throttled++;
    case 'few_times':
      return ++rounds.failed < MAX_FAILED ? rounds.failed - 1 : undefined;
    case 'once':
      return ++rounds.truncated < MAX_TRUNCATED ? 0 : undefined;
    case 'never':
      return undefined;
  }
}

async function wait(engine: Engine, run: CallRun, delay_ms: number): Promise<void> {
  try {
    await pause({ clock: engine.clock, delay_ms, signal: run.closing });
  } catch {
    throw findStopReason(engine, run);
  }
}

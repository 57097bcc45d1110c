import { pause } from '@roadwright/domain';
import { createBackoff } from '../failure/create-backoff.ts';
import { FAILURE_RULES, type Failure } from '../failure/failure.ts';
import { wantsSilence } from '../route/create-breaker.ts';
import { type CallRun, findStopReason } from './call-run.ts';
import type { Question } from './create-question.ts';
import type { Engine } from './engine.ts';
import { findVisit } from './find-visit.ts';
import type { Answer } from './judge-attempt.ts';
import { findMoreRoom, judgeRoom } from './more-room.ts';
import { payForAttempt } from './pay-for-attempt.ts';
import type { Visit } from './visit.ts';

/** Attempts of one call on one route that may fail by anything but a throttle. */
const MAX_FAILED = 4;
/** Answers of one call that may be cut short, each with more room than the one before. */
const MAX_TRUNCATED = 3;

/** An answer and the visit that brought it. */
export interface Found {
  readonly answer: Answer;
  readonly visit: Visit;
}

/**
 * Asks until there is an answer: the one retry loop of the house. A route on which another attempt cannot help is given
 * up for the next one.
 *
 * @throws AppError once no route is left, or the reason why the run was closed before there was an answer.
 */
export async function ask(engine: Engine, run: CallRun, question: Question): Promise<Found> {
  for (;;) {
    const open = await findVisit(engine, run);
    const { visit } = open;
    const result = await payForAttempt(engine, run, { question, ...open });
    if ('answer' in result) return { answer: result.answer, visit };
    if ('barred' in result) continue;
    const delay_ms = planRetry(engine, run, { visit, failure: result.failure });
    if (delay_ms !== undefined) await wait(engine, run, delay_ms);
  }
}

interface Failed {
  readonly visit: Visit;
  readonly failure: Failure;
}

/** Gives the wait before the next attempt, if any is due, or gives the visit up. */
function planRetry(engine: Engine, run: CallRun, { visit, failure: seen }: Failed): number | undefined {
  const failure = judgeRoom(seen, visit.cut_short);
  run.last_failure = { route: visit.route, failure };
  const round = failure === visit.cut_short ? undefined : countRound(visit, failure);
  const { retry_after_ms } = failure;
  const delay_ms =
    round === undefined ? Infinity : createBackoff({ round, retry_after_ms, random: engine.random });
  if (engine.clock.now() + delay_ms >= run.deadline_at) {
    visit.given_up = failure;
    return undefined;
  }
  if (failure.kind === 'truncated') {
    visit.cut_short = failure;
    visit.max_output_tokens = findMoreRoom(failure);
  }
  // A long silence is kept by the route's breaker, so that another route may answer meanwhile.
  const is_kept = wantsSilence(failure) && visit.route.breaker.closure !== undefined;
  return is_kept ? undefined : delay_ms;
}

/** Books the failure; gives how often this kind had failed before, or undefined when its attempts are used up. */
function countRound({ rounds }: Visit, { kind }: Failure): number | undefined {
  switch (FAILURE_RULES[kind].retry) {
    case 'until_deadline':
      return rounds.throttled++;
    case 'few_times':
      return ++rounds.failed < MAX_FAILED ? rounds.failed - 1 : undefined;
    case 'with_more_room':
      return ++rounds.truncated < MAX_TRUNCATED ? 0 : undefined;
    case 'never':
      return undefined;
  }
}

async function wait(engine: Engine, run: CallRun, delay_ms: number): Promise<void> {
  try {
    await pause({ clock: engine.clock, delay_ms, signal: run.closing });
  } catch {
    throw findStopReason(run);
  }
}

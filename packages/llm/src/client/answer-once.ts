import type { LlmAnswer } from '@roadwright/domain';
import type { KeptAnswer } from '../cache/answer-cache.ts';
import { createRequestKey } from '../cache/create-request-key.ts';
import type { Found } from './ask.ts';
import { createCachedRecord } from './attempt-report.ts';
import { type CallRun, findStopReason } from './call-run.ts';
import type { Question } from './create-question.ts';
import type { Engine } from './engine.ts';

interface Usable<T> extends Found {
  readonly value: T;
}

interface Asked<T> {
  readonly question: Question;
  /** Reads a kept answer; undefined when it is of no use by what is valid today. */
  readonly read: (kept: KeptAnswer) => { readonly value: T } | undefined;
  /** Asks until there is a usable answer. */
  readonly ask: () => Promise<Usable<T>>;
}

/** Gives the kept answer to a question, else asks; answers of a fallback are not kept, for the first model may be back. */
export async function answerOnce<T>(
  engine: Engine,
  run: CallRun,
  { question, read, ask }: Asked<T>,
): Promise<LlmAnswer<T>> {
  const { route } = run.visits[0];
  const started = engine.clock.now();
  if (engine.cache === undefined) {
    const { value, answer } = await ask();
    return { value, usage: run.usage(), model: answer.model };
  }
  try {
    const { value, model, cached } = await engine.cache.around({
      key: createRequestKey(route.transport.address, { model: route.model, ...question }),
      fresh: run.call.fresh ?? false,
      signal: run.closing,
      read,
      async ask() {
        const { answer, visit, ...found } = await ask();
        return { value: found.value, answer, keep: visit === run.visits[0] };
      },
    });
    if (cached) engine.observer.onAttempt?.(createCachedRecord(engine.clock, run, { started, model }));
    return { value, usage: run.usage(), model };
  } catch (error) {
    // Who waits for somebody else's answer is called off with the run's own signal.
    if (run.closing.aborted && error === run.closing.reason) throw findStopReason(run);
    throw error;
  }
}

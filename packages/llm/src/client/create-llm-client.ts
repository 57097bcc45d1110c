import type { TimerClock } from '@roadwright/domain';
import {
  AppError,
  type LlmAnswer,
  type LlmClient,
  type LlmObjectCall,
  type LlmStep,
  type LlmTextCall,
} from '@roadwright/domain';
import type { Limiter } from '../limiter/limiter.ts';
import { createSchemaCache } from '../transport/create-strict-schema.ts';
import type { LlmTransport } from '../transport/transport.ts';
import { type CallRun, openRun } from './call-run.ts';
import type { Engine, LlmClientSettings, LlmObserver } from './engine.ts';
import { writeObject } from './write-object.ts';
import { writeText } from './write-text.ts';

interface LlmClientParts {
  readonly transport: LlmTransport;
  readonly limiter: Limiter;
  readonly modelForStep: (step: LlmStep) => string;
  readonly clock: TimerClock;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly settings?: Partial<LlmClientSettings>;
  readonly observer?: LlmObserver;
}

/**
 * The deadline is how long a task may go without progress, which no wait can outlive; the others are what a hosted
 * provider keeps on a bad day.
 */
const DEFAULTS: LlmClientSettings = {
  first_content_ms: 60_000,
  idle_ms: 30_000,
  attempt_ms: 300_000,
  call_deadline_ms: 1_800_000,
};

/** Makes the client of one provider: pacing, retries, time limits, repair and one re-ask happen inside. */
export function createLlmClient(parts: LlmClientParts): LlmClient {
  const { modelForStep, settings, observer = {} } = parts;
  const engine: Engine = { ...parts, observer, settings: { ...DEFAULTS, ...settings } };
  const findSchema = createSchemaCache();
  const track = <T>(call: LlmTextCall, write: (run: CallRun) => Promise<LlmAnswer<T>>) =>
    trackCall(engine, { call, model: modelForStep(call.step), write });
  return {
    writeText: (call) => track(call, (run) => writeText(engine, run)),
    writeObject: <T>(call: LlmObjectCall<T>) =>
      track(call, (run) =>
        writeObject(engine, run, { answer_format: call.format, schema: findSchema(call.format.wire) }),
      ),
  };
}

interface Tracked<T> {
  readonly call: LlmTextCall;
  readonly model: string;
  readonly write: (run: CallRun) => Promise<LlmAnswer<T>>;
}

/** Opens and closes the run of a call and tells the observer how it ended. */
async function trackCall<T>(engine: Engine, { call, model, write }: Tracked<T>): Promise<LlmAnswer<T>> {
  call.signal.throwIfAborted();
  const started = engine.clock.now();
  const run = openRun(engine, call, model);
  let outcome = 'aborted';
  try {
    const answer = await write(run);
    outcome = 'ok';
    return answer;
  } catch (error) {
    const stopped = call.signal.aborted || error === call.wind_down?.reason;
    if (error instanceof AppError && !stopped) outcome = error.code;
    throw error;
  } finally {
    run.close();
    const duration_ms = engine.clock.now() - started;
    engine.observer.onCall?.({ step: call.step, model, outcome, duration_ms, usage: run.usage() });
  }
}

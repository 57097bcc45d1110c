import type { TimerClock } from '@roadwright/domain';
import {
  AppError,
  type LlmAnswer,
  type LlmClient,
  type LlmObjectCall,
  type LlmTextCall,
} from '@roadwright/domain';
import type { AnswerCache } from '../cache/answer-cache.ts';
import { createCashier } from '../price/create-cashier.ts';
import type { DayBudget } from '../price/create-day-account.ts';
import { createPriceBook, type PriceBook } from '../price/create-price-book.ts';
import { createRoutes } from '../route/create-routes.ts';
import type { LlmEndpoint } from '../route/route.ts';
import { createSchemaCache } from '../transport/create-strict-schema.ts';
import { type CallRun, openRun } from './call-run.ts';
import type { Engine, LlmClientSettings, LlmObserver } from './engine.ts';
import { HOSTED_LIMITS } from './watch-attempt.ts';
import { writeObject } from './write-object.ts';
import { writeText } from './write-text.ts';

interface LlmClientParts {
  /** The first is asked, the others stand in for it in this order. */
  readonly endpoints: readonly [LlmEndpoint, ...LlmEndpoint[]];
  readonly clock: TimerClock;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly settings?: Partial<LlmClientSettings>;
  readonly observer?: LlmObserver;
  /** Absent: no price is known, and no budget can be kept. */
  readonly prices?: PriceBook | undefined;
  readonly day_budget?: DayBudget | undefined;
  /** Absent: every question is asked. */
  readonly cache?: AnswerCache | undefined;
}

/** The deadline is how long a task may go without progress, which no wait can outlive. */
const DEFAULTS: LlmClientSettings = { ...HOSTED_LIMITS, call_deadline_ms: 1_800_000 };

/** Makes the client: pacing, retries, time limits, failover, repair and one re-ask happen inside. */
export function createLlmClient(parts: LlmClientParts): LlmClient {
  const { endpoints, observer = {}, prices = createPriceBook([]), day_budget } = parts;
  const { clock, random, cache } = parts;
  const { call_deadline_ms, ...limits } = { ...DEFAULTS, ...parts.settings };
  const routesFor = createRoutes(endpoints, { clock, limits, onChange: observer.onRoute });
  const cashier = createCashier({ prices, day_budget, clock });
  const engine: Engine = { routesFor, cashier, clock, random, call_deadline_ms, cache, observer };
  const findSchema = createSchemaCache();
  const track = <T>(call: LlmTextCall, write: Writing<T>) => trackCall(engine, call, write);
  return {
    writeText: (call) => track(call, writeText),
    writeObject: <T>(call: LlmObjectCall<T>) =>
      track(call, (own, run) =>
        writeObject(own, run, { answer_format: call.format, schema: findSchema(call.format.wire) }),
      ),
    estimateCost(step) {
      const [{ transport, modelForStep }] = endpoints;
      return cashier.estimate({ step, model: modelForStep(step), address: transport.address });
    },
  };
}

type Writing<T> = (engine: Engine, run: CallRun) => Promise<LlmAnswer<T>>;

/** Opens and closes the run of a call and tells the observer how it ended. */
async function trackCall<T>(engine: Engine, call: LlmTextCall, write: Writing<T>): Promise<LlmAnswer<T>> {
  call.signal.throwIfAborted();
  const started = engine.clock.now();
  const run = openRun(engine, call);
  let outcome = 'aborted';
  try {
    const answer = await write(engine, run);
    outcome = 'ok';
    return answer;
  } catch (error) {
    const stopped = call.signal.aborted || error === call.wind_down?.reason;
    if (error instanceof AppError && !stopped) outcome = error.code;
    throw error;
  } finally {
    run.close();
    const duration_ms = engine.clock.now() - started;
    const { model } = run.visits[0].route;
    const rung = run.rung === undefined ? {} : { rung: run.rung };
    engine.observer.onCall?.({ step: call.step, model, outcome, ...rung, duration_ms, usage: run.usage() });
  }
}

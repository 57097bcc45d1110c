import type { LlmClient, LlmScope, TimerClock } from '@roadwright/domain';
import { createLlmClient } from '../client/create-llm-client.ts';
import type { AttemptRecord, CallRecord, LlmClientSettings } from '../client/engine.ts';
import { systemClock } from '../clock/system-clock.ts';
import { createAdaptiveLimiter } from '../limiter/create-adaptive-limiter.ts';
import type { LimiterState } from '../limiter/limiter.ts';
import type { RouteChange } from '../route/create-routes.ts';
import type { LlmEndpoint } from '../route/route.ts';
import type { LlmTransport } from '../transport/transport.ts';

interface TestClientOptions {
  readonly transport: LlmTransport;
  readonly clock?: TimerClock;
  readonly random?: () => number;
  readonly settings?: Partial<LlmClientSettings>;
  readonly max_concurrency?: number;
  readonly fallbacks?: readonly Pick<LlmEndpoint, 'transport' | 'modelForStep'>[];
}

interface TestClient {
  readonly client: LlmClient;
  readonly calls: readonly CallRecord[];
  readonly attempts: readonly AttemptRecord[];
  /** Routes that were given up, or came back. */
  readonly changes: readonly RouteChange[];
  limiterState(): LimiterState;
}

/** Makes a client that keeps what it tells its observer; by default its retries follow each other without a wait. */
export function createTestClient(options: TestClientOptions): TestClient {
  const { transport, clock = systemClock, random = () => 0, settings = {}, max_concurrency = 512 } = options;
  const { fallbacks = [] } = options;
  const limiter = createAdaptiveLimiter({ max_concurrency, clock, random });
  const calls: CallRecord[] = [];
  const attempts: AttemptRecord[] = [];
  const changes: RouteChange[] = [];
  const client = createLlmClient({
    endpoints: [
      { transport, limiterFor: () => limiter, modelForStep: (step) => `model-for-${step}` },
      ...fallbacks.map((fallback) => {
        const own = createAdaptiveLimiter({ max_concurrency, clock, random });
        return { ...fallback, limiterFor: () => own };
      }),
    ],
    clock,
    random,
    settings,
    observer: {
      onCall: (record) => calls.push(record),
      onAttempt: (record) => attempts.push(record),
      onRoute: (change) => changes.push(change),
    },
  });
  return { client, calls, attempts, changes, limiterState: () => limiter.state() };
}

/** Makes a scope for a test. */
export const createTestScope = (order = 0): LlmScope => ({ task_id: 'task', owner_id: 'owner', order });

/** Renders data as the prompts of the house do. */
export const renderInput = (data: object): string =>
  `Write it.\n<input_data>\n${JSON.stringify(data).replaceAll('<', '\\u003c')}\n</input_data>`;

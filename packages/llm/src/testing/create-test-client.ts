import type { LlmClient, LlmScope, TimerClock } from '@roadwright/domain';
import { createLlmClient } from '../client/create-llm-client.ts';
import type { AttemptRecord, CallRecord, LlmClientSettings } from '../client/engine.ts';
import { systemClock } from '../clock/system-clock.ts';
import { createCeilingLimiter } from '../limiter/create-ceiling-limiter.ts';
import type { LimiterState } from '../limiter/limiter.ts';
import type { LlmTransport } from '../transport/transport.ts';

interface TestClientOptions {
  readonly transport: LlmTransport;
  readonly clock?: TimerClock;
  readonly random?: () => number;
  readonly settings?: Partial<LlmClientSettings>;
  readonly max_concurrency?: number;
}

interface TestClient {
  readonly client: LlmClient;
  readonly calls: readonly CallRecord[];
  readonly attempts: readonly AttemptRecord[];
  limiterState(): LimiterState;
}

/** Makes a client that keeps what it tells its observer; by default its retries follow each other without a wait. */
export function createTestClient(options: TestClientOptions): TestClient {
  const { transport, clock = systemClock, random = () => 0, settings = {}, max_concurrency = 512 } = options;
  const limiter = createCeilingLimiter({ max_concurrency, clock });
  const calls: CallRecord[] = [];
  const attempts: AttemptRecord[] = [];
  const client = createLlmClient({
    transport,
    limiter,
    modelForStep: (step) => `model-for-${step}`,
    clock,
    random,
    settings,
    observer: { onCall: (record) => calls.push(record), onAttempt: (record) => attempts.push(record) },
  });
  return { client, calls, attempts, limiterState: () => limiter.state() };
}

/** Makes a scope for a test. */
export const createTestScope = (order = 0): LlmScope => ({ task_id: 'task', owner_id: 'owner', order });

/** Renders data as the prompts of the house do. */
export const renderInput = (data: object): string =>
  `Write it.\n<input_data>\n${JSON.stringify(data).replaceAll('<', '\\u003c')}\n</input_data>`;

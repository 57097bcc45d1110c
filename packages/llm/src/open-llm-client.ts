import type { LlmClient } from '@roadwright/domain';
import { createLlmClient } from './client/create-llm-client.ts';
import type { LlmObserver } from './client/engine.ts';
import { systemClock } from './clock/system-clock.ts';
import { createCeilingLimiter } from './limiter/create-ceiling-limiter.ts';
import type { ResolvedProvider } from './provider/resolve-provider.ts';

interface ProcessParts {
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly observer?: LlmObserver;
  /** How long a call may wait and try; the longest that a task may go without progress is enough. */
  readonly call_deadline_ms: number;
}

/** Makes the one client of a process: its ceilings hold for all tasks together, on the clock of the machine. */
export async function openLlmClient(
  provider: ResolvedProvider,
  { random, observer, call_deadline_ms }: ProcessParts,
): Promise<LlmClient> {
  // Node loads its fetch when it is first used, which takes 30 ms that the first call of a task should not wait for.
  await fetch('data:,');
  return createLlmClient({
    transport: provider.transport,
    limiter: createCeilingLimiter({ ...provider.ceilings, clock: systemClock }),
    modelForStep: provider.modelForStep,
    clock: systemClock,
    random,
    settings: { ...provider.client_settings, call_deadline_ms },
    ...(observer === undefined ? {} : { observer }),
  });
}

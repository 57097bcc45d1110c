import type { LlmClient, LlmLedger } from '@roadwright/domain';
import { createLlmClient } from './client/create-llm-client.ts';
import type { LlmObserver } from './client/engine.ts';
import { systemClock } from './clock/system-clock.ts';
import { createLimiterFamily, type LimiterFamily } from './limiter/create-limiter-family.ts';
import type { LimiterState } from './limiter/limiter.ts';
import type { PricedProvider } from './price/resolve-priced-provider.ts';
import type { ResolvedEndpoint } from './provider/endpoint.ts';
import type { ResolvedProvider } from './provider/resolve-provider.ts';
import type { LlmEndpoint } from './route/route.ts';
import type { LlmTransport } from './transport/transport.ts';

interface ProcessParts {
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly observer?: LlmObserver;
  readonly ledger: LlmLedger;
  /** How long a call may wait and try; the longest that a task may go without progress is enough. */
  readonly call_deadline_ms: number;
}

/** How one class of models is paced at one endpoint, now. */
interface Pace extends LimiterState {
  readonly address: string;
  readonly model: string;
}

interface OpenedClient {
  readonly client: LlmClient;
  /** Reads the pacing of every model that was asked so far. */
  readPace(): readonly Pace[];
}

/** Makes the one client of a process: its ceilings hold for all tasks together, on the clock of the machine. */
export async function openLlmClient(
  { provider, prices, cache, daily_budget_micro_usd: limit_micro_usd }: PricedProvider,
  { random, observer, ledger, call_deadline_ms }: ProcessParts,
): Promise<OpenedClient> {
  const { endpoints, families } = createEndpoints(provider, random);
  const client = createLlmClient({
    endpoints,
    clock: systemClock,
    random,
    prices,
    cache,
    day_budget:
      limit_micro_usd === undefined ? undefined : { limit_micro_usd, readSpending: ledger.readSpending },
    settings: { call_deadline_ms },
    observer: {
      ...observer,
      onAttempt(attempt) {
        // First, because what an observer does wrong must not cost the row.
        ledger.add(attempt);
        observer?.onAttempt?.(attempt);
      },
    },
  });
  const readPace = () =>
    [...families].flatMap(([{ address }, family]) =>
      family.states().map(({ model_class: model, ...state }) => ({ address, model, ...state })),
    );
  return { client, readPace };
}

/** Endpoints with the same transport, so with the same address and key, share its pacing. */
function createEndpoints({ endpoints, ceilings }: ResolvedProvider, random: () => number) {
  const families = new Map<LlmTransport, LimiterFamily>();
  const create = ({
    transport,
    local,
    max_concurrency,
    modelForStep,
    limits,
  }: ResolvedEndpoint): LlmEndpoint => {
    const options = { ...ceilings, max_concurrency, local, clock: systemClock, random };
    const family = families.get(transport) ?? createLimiterFamily(options);
    families.set(transport, family);
    return { transport, modelForStep, limits, limiterFor: family.limiterFor };
  };
  const [first, ...others] = endpoints;
  return { endpoints: [create(first), ...others.map(create)] as const, families };
}

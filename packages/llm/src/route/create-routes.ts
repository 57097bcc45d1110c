import type { LlmStep, TimerClock } from '@roadwright/domain';
import type { AttemptLimits } from '../client/watch-attempt.ts';
import type { Failure } from '../failure/failure.ts';
import type { LlmTransport } from '../transport/transport.ts';
import { createBreaker } from './create-breaker.ts';
import type { LlmEndpoint, Route } from './route.ts';

/** A model at an endpoint that is given up for a while, or works again. */
export interface RouteChange {
  readonly address: string;
  readonly model: string;
  /** Why it is given up; absent when it works again. */
  readonly cause?: Pick<Failure, 'kind' | 'status'>;
}

interface RoutesOptions {
  readonly clock: TimerClock;
  readonly limits: AttemptLimits;
  readonly onChange?: ((change: RouteChange) => void) | undefined;
}

/** Gives the ways on which a step can be written, best first; steps with the same model share its breaker. */
export function createRoutes(
  endpoints: readonly LlmEndpoint[],
  { clock, limits, onChange }: RoutesOptions,
): (step: LlmStep) => readonly Route[] {
  const known = new Map<LlmTransport, Map<string, Route>>();

  const open = ({ transport, limiterFor, limits: own }: LlmEndpoint, model: string): Route => ({
    transport,
    model,
    limiter: limiterFor(model),
    breaker: createBreaker({
      clock,
      onChange: (cause) =>
        onChange?.({ address: transport.address, model, ...(cause === undefined ? {} : { cause }) }),
    }),
    limits: { ...limits, ...own },
  });
  const find = (endpoint: LlmEndpoint, model: string): Route => {
    const routes = known.get(endpoint.transport) ?? new Map<string, Route>();
    known.set(endpoint.transport, routes);
    const route = routes.get(model) ?? open(endpoint, model);
    routes.set(model, route);
    return route;
  };
  return (step) => [...new Set(endpoints.map((endpoint) => find(endpoint, endpoint.modelForStep(step))))];
}

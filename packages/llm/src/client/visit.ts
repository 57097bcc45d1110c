import type { Failure } from '../failure/failure.ts';
import type { Route } from '../route/route.ts';

/** What one call has been through on one route; every route of a call has attempts of its own. */
export interface Visit {
  readonly route: Route;
  readonly rounds: { failed: number; throttled: number; truncated: number };
  /** The answer that was cut short last. */
  cut_short: Failure | undefined;
  /** Room for the next answer, once one was cut short. */
  max_output_tokens: number | undefined;
  /** Why this call asks here no more. */
  given_up: Failure | undefined;
}

/** Begins a visit. */
export const createVisit = (route: Route): Visit => ({
  route,
  rounds: { failed: 0, throttled: 0, truncated: 0 },
  cut_short: undefined,
  max_output_tokens: undefined,
  given_up: undefined,
});

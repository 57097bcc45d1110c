import type { ClaimSignals } from '@roadwright/domain';

/** Signals of a claim that nobody ends, but for those that the test gives. */
export const createSignals = (given: Partial<ClaimSignals> = {}): ClaimSignals => ({
  wind_down: new AbortController().signal,
  abort: new AbortController().signal,
  ...given,
});

/** Calls whose median is judged: enough that one long prompt says nothing. */
const CALLS = 6;
/**
 * Milliseconds to the first word above which a server of one machine is queueing. Absolute, and of the first word:
 * judging by total latency cut goodput to .06, and a baseline relative to the fastest gave Jain .45 (simulation).
 */
const TARGET_MS = 3000;

/** Judges a server that never refuses; gives a function that notes a time and tells whether a queue has grown there. */
export function createFirstTokenControl(): (first_token_ms: number) => boolean {
  let times: readonly number[] = [];
  return (first_token_ms) => {
    times = [...times, first_token_ms].slice(-CALLS);
    const sorted = times.toSorted((one, other) => one - other);
    const median = ((sorted[CALLS / 2 - 1] ?? 0) + (sorted[CALLS / 2] ?? 0)) / 2;
    return times.length === CALLS && median > TARGET_MS;
  };
}

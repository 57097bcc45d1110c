import { setTimeout as wait } from 'node:timers/promises';

/** Whether the promise settles within that time; resolves as soon as it is known. */
export async function settleWithin(promise: Promise<unknown>, limit_ms: number): Promise<boolean> {
  const over = new AbortController();
  const settled = promise.then(
    () => true,
    () => true,
  );
  const late = wait(limit_ms, false, { signal: over.signal }).catch(() => false);
  const answer = await Promise.race([settled, late]);
  over.abort();
  return answer;
}

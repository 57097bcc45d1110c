import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until `condition` holds; false when it did not within `timeout_ms`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  { timeout_ms, every_ms = 10 }: { timeout_ms: number; every_ms?: number },
): Promise<boolean> {
  const end = performance.now() + timeout_ms;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await sleep(every_ms);
  }
  return true;
}

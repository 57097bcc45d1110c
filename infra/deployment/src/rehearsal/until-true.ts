import assert from 'node:assert/strict';
import { until } from '@roadwright/postgres';

interface Condition {
  /** Whether it may still become true. */
  readonly holds: () => boolean;
  /** What is told when it may not. */
  readonly tell: () => string;
}

/** Every question may start a process of its own. */
const PACE = { timeout_ms: 60_000, every_ms: 200 };

/** Asks again and again until the answer is yes; fails when it cannot be any more, or has not been for a minute. */
export async function untilTrue(ask: () => Promise<boolean>, { holds, tell }: Condition): Promise<void> {
  const askOn = async () => {
    assert.ok(holds(), tell());
    return await ask();
  };
  assert.ok(await until(askOn, PACE), tell());
}

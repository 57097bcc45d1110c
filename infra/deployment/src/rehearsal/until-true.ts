import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

interface Condition {
  /** Whether it may still become true. */
  readonly holds: () => boolean;
  /** What is told when it may not. */
  readonly tell: () => string;
}

const PAUSE_MS = 200;
const MOST_TRIES = 200;

/** Asks again and again until the answer is yes; fails when it cannot be any more, or has not been for a minute. */
export async function untilTrue(ask: () => Promise<boolean>, { holds, tell }: Condition): Promise<void> {
  for (let tries = 0; !(await ask()); tries++) {
    assert.ok(holds() && tries < MOST_TRIES, tell());
    await setTimeout(PAUSE_MS);
  }
}

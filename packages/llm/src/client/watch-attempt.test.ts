import { createManualClock } from '@roadwright/domain/testing';
import { expect, test } from 'vitest';
import { watchAttempt } from './watch-attempt.ts';

const LIMITS = { first_content_ms: 60_000, idle_ms: 30_000, attempt_ms: 300_000 };

function watch() {
  const clock = createManualClock();
  const parent = new AbortController();
  return { clock, parent, attempt: watchAttempt(clock, parent.signal, LIMITS) };
}

test('an answer that does not begin is given up', async () => {
  const { clock, attempt } = watch();
  await clock.advance(59_999);
  expect(attempt.signal.aborted).toBe(false);
  await clock.advance(1);
  expect(attempt.signal.aborted).toBe(true);
  expect(attempt.timedOut()).toBe('timeout_first');
});

test('an answer that stops in the middle is given up', async () => {
  const { clock, attempt } = watch();
  await clock.advance(5000);
  attempt.touch();
  await clock.advance(29_000);
  attempt.touch();
  await clock.advance(29_999);
  expect(attempt.timedOut()).toBeUndefined();
  await clock.advance(1);
  expect(attempt.timedOut()).toBe('timeout_idle');
});

test('an answer that never ends is given up', async () => {
  const { clock, attempt } = watch();
  for (let passed = 0; passed < 299_000; passed += 1000) {
    attempt.touch();
    await clock.advance(1000);
  }
  expect(attempt.signal.aborted).toBe(false);
  attempt.touch();
  await clock.advance(1000);
  expect(attempt.timedOut()).toBe('timeout_attempt');
});

test('the caller’s reason comes through, and nothing is left behind', async () => {
  const { clock, parent, attempt } = watch();
  parent.abort(new Error('cancelled'));
  expect(attempt.signal.reason).toEqual(new Error('cancelled'));
  expect(attempt.timedOut()).toBeUndefined();
  attempt.stop();
  expect(clock.pending).toEqual([]);
});

test('a stopped watch aborts nothing', async () => {
  const { clock, parent, attempt } = watch();
  attempt.stop();
  await clock.advance(1_000_000);
  parent.abort();
  expect(attempt.signal.aborted).toBe(false);
});

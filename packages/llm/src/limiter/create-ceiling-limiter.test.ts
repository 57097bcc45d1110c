import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, test } from 'vitest';
import { createTestScope } from '../testing/create-test-client.ts';
import { createCeilingLimiter } from './create-ceiling-limiter.ts';
import type { Permit } from './limiter.ts';

const forever = new AbortController().signal;

/** Starts acquiring and notes in `order` who was let through. */
function enter(
  limiter: ReturnType<typeof createCeilingLimiter>,
  order: number,
  log: string[],
  name = String(order),
) {
  const done = limiter.acquire({ tokens: 100, scope: createTestScope(order), signal: forever });
  return done.then((permit): Permit => {
    log.push(name);
    return permit;
  });
}

describe('createCeilingLimiter', () => {
  test('keeps to the ceiling of concurrency and lets the lowest order through first, then who came first', async () => {
    const clock = createManualClock();
    const limiter = createCeilingLimiter({ max_concurrency: 1, clock });
    const log: string[] = [];
    const first = await enter(limiter, 9, log);
    const others = [
      enter(limiter, 3, log, '3a'),
      enter(limiter, 5, log),
      enter(limiter, 3, log, '3b'),
      enter(limiter, 0, log),
    ];
    await clock.advance(1000);
    expect(limiter.state()).toEqual({ in_flight: 1, waiting: 4, limit: 1, blocked_until: 0 });
    first.report({ kind: 'ok' });
    for (const next of [others[3], others[0], others[2], others[1]]) (await next)?.report({ kind: 'ok' });
    expect(log).toEqual(['9', '0', '3a', '3b', '5']);
    expect(limiter.state()).toMatchObject({ in_flight: 0, waiting: 0 });
  });

  test('waits as long as the provider asked after a throttle', async () => {
    const clock = createManualClock(1000);
    const limiter = createCeilingLimiter({ max_concurrency: 8, clock });
    const log: string[] = [];
    (await enter(limiter, 0, log)).report({ kind: 'throttled_rate', retry_after_ms: 5000 });
    const waiting = enter(limiter, 1, log);
    await clock.advance(4999);
    expect(log).toEqual(['0']);
    expect(limiter.state().blocked_until).toBe(6000);
    await clock.advance(1);
    await waiting;
    expect(log).toEqual(['0', '1']);
    expect(limiter.state().blocked_until).toBe(0);
  });

  test('spreads calls to the requests per minute', async () => {
    const clock = createManualClock();
    const limiter = createCeilingLimiter({ max_concurrency: 500, rpm: 60, clock });
    const log: string[] = [];
    for (let order = 0; order < 200; order++) void enter(limiter, order, log);
    await clock.advance(0);
    expect(log).toHaveLength(1);
    await clock.advance(60_000);
    expect(log).toHaveLength(61);
  });

  test('spreads calls to the tokens per minute and corrects its estimates', async () => {
    const clock = createManualClock();
    const limiter = createCeilingLimiter({ max_concurrency: 500, tpm: 6000, clock });
    const log: string[] = [];
    const first = await enter(limiter, 0, log);
    const second = enter(limiter, 1, log);
    const third = enter(limiter, 2, log);
    await clock.advance(999);
    expect(log).toEqual(['0']);
    await clock.advance(1);
    await second;
    // 100 tokens were expected and 10 used: the next call need not wait for the other 90.
    first.report({ kind: 'ok', tokens: 10 });
    await clock.advance(100);
    await third;
    expect(log).toEqual(['0', '1', '2']);
  });

  test('a caller that gives up leaves the queue at once, with its own reason', async () => {
    const clock = createManualClock();
    const limiter = createCeilingLimiter({ max_concurrency: 1, clock });
    const log: string[] = [];
    const first = await enter(limiter, 0, log);
    const controller = new AbortController();
    const left = limiter.acquire({ tokens: 1, scope: createTestScope(), signal: controller.signal });
    const last = enter(limiter, 2, log);
    controller.abort(new Error('cancelled'));
    await expect(left).rejects.toThrow('cancelled');
    expect(limiter.state().waiting).toBe(1);
    first.report({ kind: 'aborted' });
    (await last).report({ kind: 'ok' });
    await expect(
      limiter.acquire({ tokens: 1, scope: createTestScope(), signal: controller.signal }),
    ).rejects.toThrow();
  });
});

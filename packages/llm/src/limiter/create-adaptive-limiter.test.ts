import { getEventListeners } from 'node:events';
import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, test } from 'vitest';
import { createTestScope } from '../testing/create-test-client.ts';
import { createAdaptiveLimiter } from './create-adaptive-limiter.ts';
import type { Permit } from './limiter.ts';

const forever = new AbortController().signal;

/** Starts acquiring and notes in `order` who was let through. */
function enter(
  limiter: ReturnType<typeof createAdaptiveLimiter>,
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

describe('createAdaptiveLimiter', () => {
  test('keeps to the ceiling of concurrency and lets the lowest order through first, then who came first', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 1, clock, random: () => 0 });
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
    const limiter = createAdaptiveLimiter({ max_concurrency: 8, clock, random: () => 0 });
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
    const limiter = createAdaptiveLimiter({ max_concurrency: 500, rpm: 60, clock, random: () => 0 });
    const log: string[] = [];
    for (let order = 0; order < 200; order++) void enter(limiter, order, log);
    await clock.advance(0);
    expect(log).toHaveLength(1);
    await clock.advance(60_000);
    expect(log).toHaveLength(61);
  });

  test('spreads calls to the tokens per minute and corrects its estimates', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 500, tpm: 6000, clock, random: () => 0 });
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
    const limiter = createAdaptiveLimiter({ max_concurrency: 1, clock, random: () => 0 });
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

  test('a provider that refuses nothing sees no limit: a whole roadmap starts at once, and every sign lets one more go', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 512, clock, random: () => 0 });
    const log: string[] = [];
    const permits: Promise<Permit>[] = [];
    for (let order = 0; order < 240; order++) permits.push(enter(limiter, order, log));
    await clock.advance(0);
    expect(log).toHaveLength(64);
    await clock.advance(1000);
    expect(log).toHaveLength(64 + 30);
    for (const permit of permits.slice(0, 20)) (await permit).notice({});
    await clock.advance(0);
    expect(log).toHaveLength(64 + 30 + 20);
    for (const permit of permits.slice(0, 20)) (await permit).report({ kind: 'ok' });
    await clock.advance(0);
    expect(log).toHaveLength(64 + 30 + 20);
  });

  test('sets no timer while nobody waits', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 8, rpm: 60, clock, random: () => 0 });
    const log: string[] = [];
    const first = await enter(limiter, 0, log);
    expect(clock.pending).toHaveLength(0);
    const controller = new AbortController();
    const second = limiter.acquire({ tokens: 1, scope: createTestScope(), signal: controller.signal });
    expect(clock.pending).toHaveLength(1);
    controller.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    expect(clock.pending).toHaveLength(0);
    first.report({ kind: 'throttled_rate', retry_after_ms: 5000 });
    expect(clock.pending).toHaveLength(0);
  });

  test('takes its listeners back', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 1, clock, random: () => 0 });
    const { signal } = new AbortController();
    const request = { tokens: 1, scope: createTestScope(), signal };
    const first = await limiter.acquire(request);
    const second = limiter.acquire(request);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    first.report({ kind: 'ok' });
    await second;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('a server of one machine gets two calls at first, and fewer once its first words come late', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 16, local: true, clock, random: () => 0 });
    expect(limiter.state().limit).toBe(2);
    const log: string[] = [];
    const permits = [enter(limiter, 0, log), enter(limiter, 1, log)];
    for (let order = 2; order < 14; order++) permits.push(enter(limiter, order, log));
    for (const permit of permits.slice(0, 5)) (await permit).report({ kind: 'ok', first_token_ms: 100 });
    expect(limiter.state().limit).toBe(7);
    for (const permit of permits.slice(5, 9)) (await permit).report({ kind: 'ok', first_token_ms: 9000 });
    expect(limiter.state().limit).toBeLessThan(7);
  });

  test('words that name the tokens slow the tokens down, not the number of calls', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 512, clock, random: () => 0 });
    const log: string[] = [];
    (await enter(limiter, 0, log)).report({ kind: 'throttled_rate', short_of: 'tokens' });
    const large = limiter.acquire({ tokens: 50_000, scope: createTestScope(1), signal: forever });
    const waiting = enter(limiter, 2, log);
    (await large).report({ kind: 'aborted' });
    await clock.advance(0);
    expect(log).toEqual(['0']);
    await clock.advance(120_000);
    await waiting;
  });

  test('a refusal for concurrency narrows at once and waits a moment', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 512, clock, random: () => 0 });
    const log: string[] = [];
    const permits = await Promise.all(Array.from({ length: 60 }, (_, order) => enter(limiter, order, log)));
    for (const permit of permits.slice(40)) permit.report({ kind: 'throttled_concurrency' });
    expect(limiter.state()).toMatchObject({ in_flight: 40, limit: 41, blocked_until: 300 });
  });

  test('lonely overload and plain failures change nothing; a timeout halves', async () => {
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 512, clock, random: () => 0 });
    const log: string[] = [];
    const permits = await Promise.all(Array.from({ length: 20 }, (_, order) => enter(limiter, order, log)));
    permits[0]!.report({ kind: 'overloaded' });
    permits[1]!.report({ kind: 'failed' });
    expect(limiter.state().limit).toBe(512);
    permits[2]!.report({ kind: 'timeout' });
    expect(limiter.state().limit).toBe(9);
    for (const permit of permits.slice(3)) permit.report({ kind: 'ok' });
  });

  test('headers slow it down as soon as they are there', async () => {
    const headers = { 'x-ratelimit-remaining-requests': '1', 'x-ratelimit-limit-requests': '100' };
    const clock = createManualClock();
    const limiter = createAdaptiveLimiter({ max_concurrency: 512, clock, random: () => 0 });
    const log: string[] = [];
    (await enter(limiter, 0, log)).notice(headers);
    for (let order = 1; order < 99; order++) void enter(limiter, order, log);
    await clock.advance(10_000);
    expect(log.length).toBeLessThan(20);
  });
});

import { createManualClock } from '@roadwright/domain/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestScope } from '../testing/create-test-client.ts';
import { createLimiterFamily } from './create-limiter-family.ts';
import type { Permit } from './limiter.ts';

const { signal } = new AbortController();

const setUp = (ceilings: { max_concurrency: number; rpm?: number; tpm?: number }) => {
  const clock = createManualClock();
  const family = createLimiterFamily({ ...ceilings, clock, random: () => 0 });
  const log: string[] = [];
  const permits = new Map<string, Permit[]>();
  const enter = (model: string, { calls = 1, tokens = 100 } = {}) => {
    for (let call = 0; call < calls; call++) {
      const done = family.limiterFor(model).acquire({ tokens, scope: createTestScope(), signal });
      void done.then((permit) => {
        log.push(model);
        permits.set(model, [...(permits.get(model) ?? []), permit]);
      });
    }
  };
  const report = (model: string, outcome: Parameters<Permit['report']>[0]) =>
    permits.get(model)?.shift()?.report(outcome);
  return { clock, family, log, enter, report };
};

describe('createLimiterFamily', () => {
  test('all models together keep to the ceiling of concurrency, and a freed place goes to whose turn it is', async () => {
    const { clock, family, log, enter, report } = setUp({ max_concurrency: 2 });
    enter('a', { calls: 4 });
    enter('b', { calls: 3 });
    await clock.advance(1000);
    expect(log).toEqual(['a', 'a']);
    for (const model of ['a', 'a', 'b', 'a', 'b']) {
      report(model, { kind: 'ok' });
      await clock.advance(0);
    }
    expect(log).toEqual(['a', 'a', 'a', 'b', 'a', 'b', 'b']);
    expect(family.states()).toEqual([
      { model_class: 'a', in_flight: 1, waiting: 0, limit: 2, blocked_until: 0 },
      { model_class: 'b', in_flight: 1, waiting: 0, limit: 2, blocked_until: 0 },
    ]);
  });

  test('all models together keep to the requests per minute, in turn', async () => {
    const { clock, log, enter } = setUp({ max_concurrency: 500, rpm: 60 });
    enter('a', { calls: 100 });
    enter('b', { calls: 100 });
    await clock.advance(60_000);
    expect(log).toHaveLength(61);
    expect(log.filter((model) => model === 'b')).toHaveLength(30);
  });

  test('all models together keep to the tokens per minute, and small calls do not pass a large one for ever', async () => {
    const { clock, log, enter } = setUp({ max_concurrency: 500, tpm: 60_000 });
    enter('small', { calls: 2000, tokens: 100 });
    enter('large', { calls: 3, tokens: 5000 });
    await clock.advance(20_000);
    expect(log.filter((model) => model === 'large')).toHaveLength(3);
    expect(log.filter((model) => model === 'small').length).toBeGreaterThan(3);
  });

  test('tokens that were not used go back to all', async () => {
    const { clock, log, enter, report } = setUp({ max_concurrency: 500, tpm: 6000 });
    enter('a', { tokens: 1000 });
    await clock.advance(0);
    enter('b');
    await clock.advance(100);
    expect(log).toEqual(['a']);
    report('a', { kind: 'ok', tokens: 10 });
    await clock.advance(0);
    expect(log).toEqual(['a', 'b']);
  });

  test('a refusal slows one model down and leaves the others alone', async () => {
    const { clock, family, log, enter, report } = setUp({ max_concurrency: 500 });
    enter('a');
    await clock.advance(0);
    report('a', { kind: 'throttled_rate', retry_after_ms: 60_000 });
    enter('a', { calls: 5 });
    enter('b', { calls: 5 });
    await clock.advance(0);
    expect(log).toEqual(['a', 'b', 'b', 'b', 'b', 'b']);
    expect(family.states()).toMatchObject([{ blocked_until: 60_000, waiting: 5 }, { blocked_until: 0 }]);
    await clock.advance(60_000);
    expect(log).toHaveLength(7);
  });

  test('of two that are blocked each goes on at its own time', async () => {
    const { clock, log, enter, report } = setUp({ max_concurrency: 500 });
    for (const [model, seconds] of [
      ['b', 50],
      ['a', 5],
      ['c', 70],
    ] as const) {
      enter(model);
      await clock.advance(0);
      report(model, { kind: 'throttled_rate', retry_after_ms: 1000 * seconds });
      enter(model);
    }
    await clock.advance(5000);
    expect(log).toEqual(['b', 'a', 'c', 'a']);
    await clock.advance(45_000);
    expect(log).toEqual(['b', 'a', 'c', 'a', 'b']);
  });

  test('who is blocked keeps its turn: it goes first once it may', async () => {
    const { clock, log, enter, report } = setUp({ max_concurrency: 1 });
    enter('b');
    enter('a');
    await clock.advance(0);
    report('b', { kind: 'ok' });
    await clock.advance(0);
    report('a', { kind: 'throttled_rate', retry_after_ms: 5000 });
    enter('a', { calls: 2 });
    enter('b', { calls: 3 });
    await clock.advance(0);
    expect(log).toEqual(['b', 'a', 'b']);
    await clock.advance(5000);
    report('b', { kind: 'ok' });
    await clock.advance(0);
    expect(log).toEqual(['b', 'a', 'b', 'a']);
  });

  test('snapshots of a model are one class, other models are not', () => {
    const { family } = setUp({ max_concurrency: 1 });
    const limiter = family.limiterFor('gpt-5-mini');
    for (const name of ['gpt-5-mini', 'gpt-5-mini-2025-08-07', 'models/gpt-5-mini', 'gpt-5-mini-20250807'])
      expect(family.limiterFor(name), name).toBe(limiter);
    for (const name of ['gpt-5', 'gpt-5-mini-2', 'gpt-5-mini-latest'])
      expect(family.limiterFor(name), name).not.toBe(limiter);
    expect(family.states().map(({ model_class }) => model_class)).toContain('gpt-5-mini');
  });

  test('whatever happens, nobody passes the ceiling and everybody comes through', async () => {
    const calls = fc.array(
      fc.record({
        model: fc.constantFrom('a', 'b', 'c'),
        tokens: fc.integer({ min: 1, max: 20_000 }),
        kind: fc.constantFrom('ok', 'throttled_rate', 'throttled_concurrency', 'timeout', 'failed'),
        takes_ms: fc.integer({ min: 0, max: 20_000 }),
        gives_up: fc.boolean(),
      }),
      { minLength: 1, maxLength: 60, size: 'max' },
    );
    await fc.assert(
      fc.asyncProperty(calls, fc.integer({ min: 1, max: 5 }), async (asked, max_concurrency) => {
        const clock = createManualClock();
        const ceilings = { max_concurrency, rpm: 120, tpm: 300_000 };
        const family = createLimiterFamily({ ...ceilings, clock, random: () => 0.5 });
        let open = 0;
        let ended = 0;
        for (const { model, tokens, kind, takes_ms, gives_up } of asked) {
          const own = new AbortController();
          const request = { tokens, scope: createTestScope(), signal: own.signal };
          if (gives_up) clock.after(takes_ms, () => own.abort(new Error('gone')));
          const goOn = (permit: Permit) => {
            expect(++open).toBeLessThanOrEqual(max_concurrency);
            clock.after(takes_ms, () => {
              open--;
              ended++;
              permit.report({ kind, retry_after_ms: 1000 });
            });
          };
          void family
            .limiterFor(model)
            .acquire(request)
            .then(goOn, () => ended++);
        }
        for (let minute = 0; minute < 60 && ended < asked.length; minute++) await clock.advance(60_000);
        expect(ended).toBe(asked.length);
        expect(clock.pending).toEqual([]);
        for (const state of family.states()) expect(state).toMatchObject({ in_flight: 0, waiting: 0 });
      }),
      { numRuns: 60 },
    );
  });
});

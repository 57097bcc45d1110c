import { createManualClock } from '@roadwright/domain/testing';
import { describe, expect, test } from 'vitest';
import type { Failure, FailureKind } from '../failure/failure.ts';
import { createBreaker } from './create-breaker.ts';

const fail = (kind: FailureKind): Failure => ({ kind, message: '', headers: {} });
const forever = new AbortController().signal;

function setUp() {
  const clock = createManualClock();
  const changes: (FailureKind | 'closed')[] = [];
  const breaker = createBreaker({ clock, onChange: (cause) => changes.push(cause?.kind ?? 'closed') });
  const attempt = (kind?: FailureKind) => {
    const passage = breaker.enter();
    if (passage === undefined) throw new Error('no attempt may begin');
    if (kind === undefined) passage.succeed();
    else passage.fail(fail(kind));
  };
  const times = (count: number, kind?: FailureKind) => {
    for (let index = 0; index < count; index++) attempt(kind);
  };
  const admits = () => breaker.closure === undefined;
  return { clock, breaker, changes, attempt, times, admits };
}

describe('a breaker', () => {
  test('opens when more than half of at least ten attempts failed', () => {
    const { breaker, changes, times, admits } = setUp();
    times(5);
    times(5, 'overloaded');
    expect(admits()).toBe(true);
    times(1, 'server_fault');
    expect(admits()).toBe(false);
    expect(breaker.enter()).toBeUndefined();
    expect(breaker.closure?.cause.kind).toBe('server_fault');
    expect(changes).toEqual(['server_fault']);
  });

  test('needs ten attempts for what a retry may mend', () => {
    const { times, admits } = setUp();
    times(9, 'unreachable');
    expect(admits()).toBe(true);
    times(1, 'unreachable');
    expect(admits()).toBe(false);
  });

  test('looks back half a minute only', async () => {
    const { clock, times, admits } = setUp();
    times(9, 'timeout_first');
    await clock.advance(30_000);
    times(1, 'timeout_first');
    expect(admits()).toBe(true);
  });

  test.each(['throttled_rate', 'throttled_concurrency', 'bad_request', 'too_long', 'refused'] as const)(
    'never opens because of %s',
    (kind) => {
      const { times, admits } = setUp();
      times(100, kind);
      expect(admits()).toBe(true);
    },
  );

  test.each(['quota', 'auth', 'unknown_model', 'wrong_endpoint'] as const)(
    'opens at once because of %s, unless others succeed',
    (kind) => {
      const { times, admits } = setUp();
      times(1, kind);
      expect(admits()).toBe(false);
      const beside = setUp();
      beside.times(1);
      beside.times(1, kind);
      expect(beside.admits()).toBe(true);
    },
  );

  test('lets one probe through after 15 s, then one every 30 s, and closes when one succeeds', async () => {
    const { breaker, clock, changes, attempt, times, admits } = setUp();
    times(10, 'overloaded');
    await clock.advance(14_999);
    expect(admits()).toBe(false);
    await clock.advance(1);
    const probe = breaker.enter();
    expect(admits()).toBe(false);
    probe?.fail(fail('overloaded'));
    await clock.advance(29_999);
    expect(admits()).toBe(false);
    await clock.advance(1);
    attempt('overloaded');
    await clock.advance(30_000);
    attempt();
    expect(admits()).toBe(true);
    expect(breaker.closure).toBeUndefined();
    expect(changes).toEqual(['overloaded', 'overloaded', 'overloaded', 'closed']);
    times(9, 'overloaded');
    expect(admits()).toBe(true);
  });

  test('keeps the silence that a refusal asks for when it is long, up to a quarter of an hour', async () => {
    const { breaker, clock, admits } = setUp();
    breaker.enter()?.fail({ ...fail('throttled_rate'), retry_after_ms: 60_000 });
    expect(admits()).toBe(true);
    breaker.enter()?.fail({ ...fail('throttled_rate'), retry_after_ms: 300_000 });
    await clock.advance(299_999);
    expect(admits()).toBe(false);
    await clock.advance(1);
    breaker.enter()?.fail({ ...fail('overloaded'), retry_after_ms: 7_200_000 });
    expect(breaker.closure).toMatchObject({ until: 300_000 + 900_000, asked_until: 300_000 + 7_200_000 });
    await clock.advance(900_000);
    expect(admits()).toBe(true);
  });

  test('revokes what was let in and not sent, and hears no more of it', async () => {
    const { breaker, clock, times, admits } = setUp();
    const early = breaker.enter();
    const log: string[] = [];
    early?.onRevoked(() => log.push('revoked'));
    times(10, 'overloaded');
    expect([early?.stands, log]).toEqual([false, ['revoked']]);
    await clock.advance(15_000);
    breaker.enter()?.succeed();
    early?.fail(fail('quota'));
    expect(admits()).toBe(true);
  });

  test('a throttled probe shows that the endpoint works', async () => {
    const { clock, attempt, times, admits } = setUp();
    times(10, 'overloaded');
    await clock.advance(15_000);
    attempt('throttled_rate');
    expect(admits()).toBe(true);
  });

  test('a probe that is called off makes room for the next one', async () => {
    const { breaker, clock, times, admits } = setUp();
    times(10, 'overloaded');
    await clock.advance(15_000);
    const probe = breaker.enter();
    const waiting = breaker.awaitChange(forever);
    probe?.cancel();
    await waiting;
    expect(admits()).toBe(true);
  });

  test('an answer that was on its way before it opened does not close it', () => {
    const { breaker, times, admits } = setUp();
    const early = breaker.enter();
    times(10, 'overloaded');
    early?.succeed();
    expect(admits()).toBe(false);
  });

  test('tells those who wait when it is worth to ask again, and lets them leave', async () => {
    const { breaker, clock, times } = setUp();
    times(10, 'overloaded');
    const log: string[] = [];
    const leaving = new AbortController();
    void breaker.awaitChange(forever).then(() => log.push('waited'));
    const left = breaker.awaitChange(leaving.signal);
    leaving.abort(new Error('cancelled'));
    await expect(left).rejects.toThrow('cancelled');
    await clock.advance(14_999);
    expect(log).toEqual([]);
    await clock.advance(1);
    expect(log).toEqual(['waited']);
    const probe = breaker.enter();
    void breaker.awaitChange(forever).then(() => log.push('closed'));
    const lost = breaker.awaitChange(AbortSignal.abort(new Error('too late')));
    await expect(lost).rejects.toThrow('too late');
    probe?.succeed();
    await clock.advance(0);
    expect(log).toEqual(['waited', 'closed']);
    expect(clock.pending).toEqual([]);
  });
});

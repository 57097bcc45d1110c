import { describe, expect, test } from 'vitest';
import { createConcurrencyWindow } from './concurrency-window.ts';
import { createSettlement } from './create-settlement.ts';
import type { AttemptOutcome } from './limiter.ts';
import { createRateDimension } from './rate-dimension.ts';

const setUp = ({ local = false, random = 0 } = {}) => {
  const time = { now: 1000 };
  const now = () => time.now;
  const requests = createRateDimension({ start: 100, unit: 1, now });
  const tokens = createRateDimension({ start: 100_000, unit: 1000, now });
  const window = createConcurrencyWindow({ start: 100, ceiling: 512, now });
  const settlement = createSettlement({ requests, tokens, window, local, now, random: () => random });
  const settle = (outcome: AttemptOutcome, in_flight = 40) => {
    const flight = {
      requests: requests.launch(1),
      tokens: tokens.launch(1000),
      window_epoch: window.epoch,
    };
    settlement.settle(outcome, flight, in_flight);
  };
  /** Which dimensions were cut: before, each let dozens of calls through at once. */
  const findCut = () => {
    requests.launch(1);
    tokens.launch(1000);
    return { requests: requests.waitFor(1) > 0, tokens: tokens.waitFor(1000) > 0 };
  };
  return { time, window, settlement, settle, findCut };
};

const none = { requests: false, tokens: false };

describe('createSettlement', () => {
  test.each<[string, AttemptOutcome, typeof none]>([
    ['a refusal that does not say what was short', { kind: 'throttled_rate' }, { ...none, requests: true }],
    [
      'a refusal whose words name the tokens',
      { kind: 'throttled_rate', short_of: 'tokens' },
      { ...none, tokens: true },
    ],
    [
      'a refusal whose headers show that the tokens are gone',
      { kind: 'throttled_rate', headers: tellLeft({ requests: 50, tokens: 1 }) },
      { ...none, tokens: true },
    ],
    [
      'a refusal whose headers show both gone, the requests more so',
      { kind: 'throttled_rate', headers: tellLeft({ requests: 0, tokens: 1 }) },
      { ...none, requests: true },
    ],
    [
      'words against headers',
      { kind: 'throttled_rate', short_of: 'requests', headers: tellLeft({ requests: 50, tokens: 0 }) },
      { ...none, requests: true },
    ],
    ['a refusal for concurrency', { kind: 'throttled_concurrency' }, none],
    ['overload', { kind: 'overloaded' }, none],
    ['success', { kind: 'ok', headers: tellLeft({ requests: 0, tokens: 0 }) }, none],
  ])('%s cuts what it is about, and nothing else', (_name, outcome, cut) => {
    const { settle, findCut } = setUp();
    settle(outcome);
    expect(findCut()).toEqual(cut);
  });

  test.each([
    [
      { requests: 24, tokens: 90 },
      { ...none, requests: true },
    ],
    [
      { requests: 26, tokens: 24 },
      { ...none, tokens: true },
    ],
    [{ requests: 26, tokens: 26 }, none],
  ])('gives way where less than a quarter is left: %o', (left, cut) => {
    const { settlement, findCut } = setUp();
    settlement.notice(tellLeft(left));
    expect(findCut()).toEqual(cut);
  });

  test('waits as long as it was asked to, a quarter more at most, and never shortens a wait', () => {
    const { settle, settlement } = setUp({ random: 0.999 });
    settle({ kind: 'throttled_rate', retry_after_ms: 8000 });
    expect(settlement.blockedUntil()).toBeGreaterThan(10_990);
    expect(settlement.blockedUntil()).toBeLessThanOrEqual(11_000);
    settle({ kind: 'overloaded', retry_after_ms: 1000 });
    expect(settlement.blockedUntil()).toBeGreaterThan(10_990);
    const prompt = setUp();
    prompt.settle({ kind: 'overloaded', retry_after_ms: 8000 });
    expect(prompt.settlement.blockedUntil()).toBe(9000);
  });

  test('a refusal for concurrency narrows the window and waits a moment, or as long as it was asked to', () => {
    const { settle, settlement, window } = setUp({ random: 0.5 });
    settle({ kind: 'throttled_concurrency' });
    expect(window.limit).toBe(30);
    expect(settlement.blockedUntil()).toBe(1900);
    settle({ kind: 'throttled_concurrency', retry_after_ms: 4000 });
    expect(settlement.blockedUntil()).toBe(5500);
  });

  test('overload narrows the window only once it is common', () => {
    const { settle, window } = setUp();
    for (let call = 0; call < 60; call++) settle({ kind: call % 5 === 0 ? 'overloaded' : 'failed' }, 100);
    expect(window.limit).toBe(100);
    for (let call = 0; call < 6; call++) settle({ kind: 'overloaded' }, 100);
    expect(window.limit).toBeLessThan(76);
  });

  test('a timeout halves; a failure or our own wish says nothing', () => {
    const { settle, settlement, window } = setUp();
    settle({ kind: 'failed' }, 100);
    settle({ kind: 'aborted' }, 100);
    expect(window.limit).toBe(100);
    settle({ kind: 'timeout' }, 100);
    expect(window.limit).toBe(50);
    expect(settlement.blockedUntil()).toBe(0);
  });

  test('late first words narrow only before a server of one machine', () => {
    for (const local of [true, false]) {
      const { settle, window } = setUp({ local });
      for (let call = 0; call < 6; call++) settle({ kind: 'ok', first_token_ms: 5000 }, 100);
      expect(window.limit < 100).toBe(local);
    }
  });
});

function tellLeft({ requests, tokens }: { requests: number; tokens: number }) {
  return {
    'x-ratelimit-remaining-requests': String(requests),
    'x-ratelimit-limit-requests': '100',
    'x-ratelimit-remaining-tokens': String(tokens),
    'x-ratelimit-limit-tokens': '100',
  };
}

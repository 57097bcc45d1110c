import { expect, test } from 'vitest';
import { createPace } from './create-pace.ts';

const setUp = (max_concurrency: number) => {
  const time = { now: 0 };
  const pace = createPace({ max_concurrency, local: false, now: () => time.now, random: () => 0 });
  /** One call that was refused; then both dimensions are as slow as they begin. */
  const refuseOne = (short_of: 'requests' | 'tokens') =>
    pace.launch(1000).report({ kind: 'throttled_rate', short_of });
  return { time, pace, refuseOne };
};

test('its places are as many as the window has, whatever the rate would let through', () => {
  const { pace } = setUp(512);
  const permits = Array.from({ length: 60 }, () => pace.launch(1000));
  for (const permit of permits.slice(40)) permit.report({ kind: 'throttled_concurrency' });
  expect(pace).toMatchObject({ in_flight: 40, limit: 41, blocked_until: 300 });
  pace.launch(1000);
  expect(pace.findWait(1000)).toBe(Infinity);
  permits[0]!.report({ kind: 'ok' });
  expect(pace.findWait(1000)).toBe(300);
});

test('the rate does not grow while the places are what is short', () => {
  const { pace, time, refuseOne } = setUp(2);
  refuseOne('requests');
  pace.launch(1000);
  expect(pace.findWait(1000)).toBe(4000);
  time.now = 4000;
  pace.launch(1000).report({ kind: 'failed' });
  const last = pace.launch(1000);
  for (; time.now < 6000; time.now += 100) {
    expect(pace.findWait(1000)).toBe(Infinity);
    pace.grow(true);
  }
  last.report({ kind: 'failed' });
  const before_ms = pace.findWait(1000);
  time.now += 1000;
  expect(before_ms - pace.findWait(1000)).toBe(1000);
});

test('tokens that were expected and not used may be spent by others', () => {
  const { pace, refuseOne } = setUp(9);
  refuseOne('tokens');
  const [first, second] = [pace.launch(1000), pace.launch(1000)];
  const wait_ms = pace.findWait(1000);
  first?.report({ kind: 'failed', tokens: 900 });
  const shorter_ms = pace.findWait(1000);
  expect(shorter_ms).toBeLessThan(wait_ms);
  second?.report({ kind: 'failed' });
  expect(pace.findWait(1000)).toBe(shorter_ms);
});

test('an answer marks a low budget once: with its headers or with its report', () => {
  const headers = { 'x-ratelimit-remaining-requests': '1', 'x-ratelimit-limit-requests': '100' };
  const findWait = (report: { headers?: typeof headers }) => {
    const { pace, time } = setUp(99);
    for (const permit of Array.from({ length: 3 }, () => pace.launch(1000))) {
      permit.notice(headers);
      permit.notice(headers);
      time.now += 3000;
      permit.report({ kind: 'failed', ...report });
      time.now += 3000;
    }
    for (let call = 0; call < 9; call++) {
      pace.grow(true);
      time.now += pace.findWait(1000);
      pace.launch(1000);
    }
    return pace.findWait(1000);
  };
  expect(findWait({ headers })).toBe(findWait({}));
});

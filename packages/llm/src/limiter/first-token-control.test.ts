import { expect, test } from 'vitest';
import { createFirstTokenControl } from './first-token-control.ts';

test('tells a queue by the median of six first words, so that one long prompt says nothing', () => {
  const isQueueing = createFirstTokenControl();
  expect([100, 200, 90_000, 150, 120, 130].map(isQueueing)).not.toContain(true);
  expect([9000, 9000, 9000].map(isQueueing)).toEqual([false, true, true]);
});

test('judges nothing before it saw six', () => {
  const isQueueing = createFirstTokenControl();
  expect([9000, 9000, 9000, 9000, 9000, 9000].map(isQueueing)).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

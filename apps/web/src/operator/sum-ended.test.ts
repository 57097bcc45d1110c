import { expect, test } from 'vitest';
import { sumEnded } from './sum-ended.ts';

test('nothing that ended has neither a rate nor a time', () => {
  expect(sumEnded([])).toEqual({ tasks: 0, success: null, mean_s: null });
});

test('cancelled tasks count neither way, and times are weighed by tasks', () => {
  const summary = sumEnded([
    { status: 'completed', tasks: 3, mean_s: 10 },
    { status: 'partial_failure', tasks: 1, mean_s: 30 },
    { status: 'cancelled', tasks: 5, mean_s: null },
  ]);
  expect(summary).toEqual({ tasks: 9, success: 0.75, mean_s: 15 });
});

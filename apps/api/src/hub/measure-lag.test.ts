import { expect, it } from 'vitest';
import type { Reader } from './channels.ts';
import { measureLag } from './measure-lag.ts';

const createFrame = (at_ms: number) =>
  ({ task_id: 'a', seq: 1, type: 'step_started', at_ms, frame: '{}' }) as const;

function lagsOf(times: readonly number[], since: readonly number[], now: number): number[] {
  const lags: number[] = [];
  const readers = since.map((moment) => ({ since: moment }) as Reader);
  measureLag(times.map(createFrame), { readers, now, onLag: (lag_s) => lags.push(lag_s) });
  return lags;
}

it('tells how late each event came to readers who waited for it', () => {
  expect(lagsOf([2000, 2500], [1000, 2000], 3000)).toEqual([1, 0.5]);
});

it('takes what happened before its last reader came for history', () => {
  expect(lagsOf([500, 1500, 2500], [1000, 2000], 3000)).toEqual([0.5]);
  expect(lagsOf([], [0], 3000)).toEqual([]);
});

it('lets no clock that is ahead make an event come before it happened', () => {
  expect(lagsOf([3005], [1000], 3000)).toEqual([0]);
});

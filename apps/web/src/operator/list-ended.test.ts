import { expect, test } from 'vitest';
import { listEnded } from './list-ended.ts';

const row = (at: string, status: 'completed' | 'failed') =>
  ({ at, status, kind: 'create', tasks: 2, mean_s: 4 }) as const;

test('nothing that ended gives empty columns', () => {
  expect(listEnded({ items: [], bucket_s: 60 }, 0).times).toEqual([]);
});

test('stretches in which nothing ended stand between those in which something did', () => {
  const items = [row('1970-01-01T00:01:00Z', 'completed'), row('1970-01-01T00:03:00Z', 'failed')];
  expect(listEnded({ items, bucket_s: 60 }, 250_000)).toEqual({
    times: [0, 60_000, 120_000, 180_000, 240_000],
    completed: [0, 2, 0, 0, 0],
    others: [0, 0, 0, 2, 0],
    mean_s: [null, 4, null, 4, null],
  });
});

import { describe, expect, test } from 'vitest';
import { type BarRow, judgePolicy } from './judge-policy.ts';
import { NAIVE, PACED } from './policies.ts';

const findFailed = (rows: readonly BarRow[]) =>
  rows.filter(({ met }) => !met).map(({ bar, wanted, figure }) => `${bar} ${wanted}: ${figure.toFixed(3)}`);

describe('judgePolicy', () => {
  test('our limiter keeps every bar, over five seeds', async () => {
    expect(findFailed(await judgePolicy(PACED, [1, 2, 3, 4, 5]))).toEqual([]);
  }, 120_000);

  // The others swamp the virtual provider with refused calls, which takes long; the recorded bench judges them too.
  test.each(NAIVE.filter(({ name }) => /fixed 5|aimd/.test(name)))(
    '$name fails',
    async (policy) => {
      expect(findFailed(await judgePolicy(policy, [1])).length).toBeGreaterThan(3);
    },
    120_000,
  );
});

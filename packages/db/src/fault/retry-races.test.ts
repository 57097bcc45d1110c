import { expect, test } from 'vitest';
import { retryRaces } from './retry-races.ts';

const lose = (code: string) => Object.assign(new Error('lost'), { code });

test.each(['40001', '40P01'])('does again what has lost a race (%s), at most five times', async (code) => {
  let times = 0;
  const win = (after: number) => async () => {
    times += 1;
    if (times < after) throw new Error('wrapped', { cause: lose(code) });
    return times;
  };
  expect(await retryRaces(win(5))).toBe(5);
  times = 0;
  await expect(retryRaces(win(6))).rejects.toThrow('wrapped');
});

test('does nothing again that has failed for another reason', async () => {
  let times = 0;
  const fail = async () => {
    times += 1;
    throw lose('23505');
  };
  await expect(retryRaces(fail)).rejects.toThrow('lost');
  expect(times).toBe(1);
});

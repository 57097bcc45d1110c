import { expect, test } from 'vitest';
import { createJudging } from './judging.ts';

test('a worker judges after a lease of beats without a break, and while the last one is fresh', () => {
  const judging = createJudging(8);
  expect(judging.time).toBeNull();
  judging.begin(100);
  expect(judging.time).toEqual({ from_s: 108, until_s: 104 });
  for (const at_s of [102, 104, 108]) judging.goOn(at_s);
  expect(judging.time).toEqual({ from_s: 108, until_s: 112 });
});

test('a gap between beats and a new session both begin the lease anew', () => {
  const judging = createJudging(8);
  judging.begin(100);
  judging.goOn(105);
  expect(judging.time).toEqual({ from_s: 113, until_s: 109 });
  judging.end();
  expect(judging.time).toBeNull();
  judging.begin(200);
  expect(judging.time).toEqual({ from_s: 208, until_s: 204 });
});

import { expect, test } from 'vitest';
import { createJudging } from './judging.ts';

/** A beat's answer when no other worker has been heard before. */
const beatAt = (at_s: number, steady_since_s = at_s) => ({ at_s, steady_since_s });

test('a worker judges after a lease of beats without a break, and while the last one is fresh', () => {
  const judging = createJudging(8);
  expect(judging.time).toBeNull();
  judging.begin(100);
  expect(judging.time).toEqual({ from_s: 108, until_s: 104, silence_s: 0 });
  for (const at_s of [102, 104, 108]) judging.goOn(beatAt(at_s));
  expect(judging.time).toEqual({ from_s: 108, until_s: 112, silence_s: 0 });
});

test('a gap between beats and a new session both begin the lease anew', () => {
  const judging = createJudging(8);
  judging.begin(100);
  judging.goOn(beatAt(105));
  expect(judging.time).toEqual({ from_s: 113, until_s: 109, silence_s: 0 });
  judging.end();
  expect(judging.time).toBeNull();
  judging.begin(200);
  expect(judging.time).toEqual({ from_s: 208, until_s: 204, silence_s: 0 });
});

test('a worker that was never cut off goes by the beats of all, more patiently, until its own session will do', () => {
  const judging = createJudging(8);
  judging.begin(100);
  judging.goOn(beatAt(101, 97));
  expect(judging.time).toEqual({ from_s: 105, until_s: 105, silence_s: 4 });
  judging.goOn(beatAt(104, 40));
  expect(judging.time).toEqual({ from_s: 48, until_s: 108, silence_s: 4 });
  judging.goOn(beatAt(108, 40));
  expect(judging.time).toEqual({ from_s: 108, until_s: 112, silence_s: 0 });
});

test.each([
  ['its session was cut', (judging: ReturnType<typeof createJudging>) => judging.end()],
  ['it was taken for dead', () => undefined],
])('once %s, it trusts nothing but its own session', (_case, happen) => {
  const judging = createJudging(8);
  judging.begin(100);
  happen(judging);
  judging.begin(110);
  judging.goOn(beatAt(111, 40));
  expect(judging.time).toEqual({ from_s: 118, until_s: 115, silence_s: 0 });
});

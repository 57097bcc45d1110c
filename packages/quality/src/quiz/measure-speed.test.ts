import { describe, expect, it } from 'vitest';
import { listQuizzes } from './corpus/list-quizzes.ts';
import { measureSpeed } from './measure-speed.ts';

describe('the speed of the rules', () => {
  it('is measured over a thousand questions of both kinds', () => {
    const ticks = [10, 10.05];
    const { questions, findings, per_second } = measureSpeed(listQuizzes(200), () => ticks.shift() ?? 0);
    expect(questions).toBe(1000);
    expect(findings).toBeGreaterThan(200);
    expect(per_second).toBeCloseTo(20_000, 0);
  });

  it('is nought where the clock stands still', () => {
    expect(measureSpeed(listQuizzes(1), () => 3).per_second).toBe(0);
  });
});

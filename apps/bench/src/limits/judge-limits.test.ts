import { describe, expect, test } from 'vitest';
import { judgeLimits } from './judge-limits.ts';
import { createScenarios, type ScenarioName } from './limit-scenario.ts';
import { renderLimits } from './limits-bench.ts';
import type { LimitRun } from './run-limit-scenario.ts';

const scenarios = createScenarios(1);

/** Answers at an even pace, process after process. */
const answer = (from_s: number, to_s: number, [per_s, processes]: readonly [number, number]) =>
  Array.from({ length: Math.round((to_s - from_s) * per_s) }, (_, index) => ({
    at_s: from_s + index / per_s,
    process: index % processes,
  }));

const judge = (name: ScenarioName, run: Partial<LimitRun>) => {
  const nothing: LimitRun = {
    finished: [],
    asked: 0,
    lost: 0,
    sent: 0,
    refused: 0,
    cold: { sent: 0, refused: 0 },
    wasted_share: 0,
    first_token_ms: [],
    cpu_ms: 0,
    rss_mib: 0,
  };
  const rows = judgeLimits(name, scenarios[name], { ...nothing, ...run });
  return (bar: string) => {
    const row = rows.find((each) => each.bar === bar);
    return { measured: Number(row?.measured.toFixed(2)), met: row?.met };
  };
};

describe('judgeLimits', () => {
  test('goodput, refusals and fairness are those after the first minute', () => {
    const read = judge('eight', {
      finished: [...answer(0, 60, [1, 1]), ...answer(60, 200, [10, 8])],
      asked: 2000,
      sent: 2000,
      refused: 500,
      cold: { sent: 400, refused: 450 },
    });
    expect(read('goodput, 8')).toEqual({ measured: 1, met: true });
    expect(read('429 share, 8')).toEqual({ measured: 0.03, met: true });
    expect(read('429 share, 8, with the first minute')).toEqual({ measured: 0.25, met: undefined });
    expect(read('Jain, 8')).toEqual({ measured: 1, met: true });
    expect(read('lost, 8')).toEqual({ measured: 0, met: true });
  });

  test('one process that takes all is unfair, and one lost call is too many', () => {
    const read = judge('eight', { finished: answer(60, 200, [10, 1]), asked: 1500, lost: 15 });
    expect(read('Jain, 8')).toEqual({ measured: 0.13, met: false });
    expect(read('lost, 8')).toEqual({ measured: 0.01, met: false });
  });

  test('a burst is held against the full bucket and the pace after it', () => {
    const ideal_s = (8 * 240 - 600) / 10 + 1.7;
    const finished = answer(0, 1920, [1, 8]).map((each) => ({ ...each, at_s: (each.at_s / 1919) * ideal_s }));
    expect(judge('burst', { finished })('burst of 8 × 240 over ideal')).toEqual({ measured: 1, met: true });
    const unfinished = judge('burst', { finished: finished.slice(1) })('burst of 8 × 240 over ideal');
    expect(unfinished).toEqual({ measured: Number.POSITIVE_INFINITY, met: false });
  });

  test('recovery ends with the first window at nine tenths of the limit', () => {
    const run = { finished: [...answer(150, 170, [5, 8]), ...answer(170, 225, [10, 8])] };
    expect(judge('halved', run)('recovery, s')).toEqual({ measured: 40, met: true });
    const never = judge('halved', { finished: answer(150, 225, [5, 8]) })('recovery, s');
    expect(never).toEqual({ measured: Number.POSITIVE_INFINITY, met: false });
  });

  test('a late joiner is held against an equal share', () => {
    const others = answer(110, 180, [7, 7]);
    const late = answer(110, 180, [0.5, 1]).map((each) => ({ ...each, process: 7 }));
    const row = judge('late', { finished: [...others, ...late] })('late joiner, first minute');
    expect(row).toEqual({ measured: 0.53, met: false });
  });

  test('without a limiter most must be lost', () => {
    const read = judge('naive', { asked: 100, lost: 97, sent: 300, refused: 290 });
    expect(read('without a limiter, 8: lost')).toEqual({ measured: 0.97, met: true });
    expect(judge('naive', { asked: 100 })('without a limiter, 8: lost').met).toBe(false);
  });

  test('is shown as a table that says no where no is due', () => {
    const rows = judgeLimits('burst', scenarios.burst, {
      finished: [],
      asked: 0,
      lost: 0,
      sent: 0,
      refused: 0,
      cold: { sent: 0, refused: 0 },
      wasted_share: 0,
      first_token_ms: [],
      cpu_ms: 0,
      rss_mib: 90,
    });
    expect(renderLimits(rows)).toContain('| burst of 8 × 240 over ideal | ≤ 1.35 | Infinity | no |');
    expect(renderLimits(rows)).toContain('| memory of the largest client, MiB |  | 90 |  |');
  });
});

test('all scenarios together take less than 25 minutes', () => {
  const lengths = Object.entries(scenarios).map(([name, { length_s }]) =>
    name === 'burst' ? 160 : length_s,
  );
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(25 * 60);
});

import { describe, expect, test } from 'vitest';
import { UsageError } from '../report/usage-error.ts';
import { startChild } from '../system/start-child.ts';
import type { LimitScenario } from './limit-scenario.ts';
import { limitsBench } from './limits-bench.ts';
import { runLimitScenario } from './run-limit-scenario.ts';

const scenario: LimitScenario = {
  provider: {
    rpm: 1200,
    burst_s: 1,
    median_ms: 50,
    sigma: 0.5,
    tells_budget: false,
    retry_after: 'seconds',
    fault_shares: {},
  },
  processes: 2,
  lanes: 1,
  client: 'paced',
  cold_s: 1,
  length_s: 4,
};
const { signal } = new AbortController();
const run = (changed: Partial<LimitScenario> = {}) =>
  runLimitScenario({ ...scenario, ...changed }, { seed: 1, signal });

describe('limits, in short', () => {
  test('real processes share a provider: each gets answers, some are refused, none is lost', async () => {
    const { finished, lost, asked, sent, refused, cold, first_token_ms } = await run();
    expect(lost).toBe(0);
    expect(new Set(finished.map(({ process }) => process))).toEqual(new Set([0, 1]));
    expect(asked).toBeGreaterThan(finished.length);
    expect(refused).toBeGreaterThan(0);
    expect(sent - refused).toBeGreaterThanOrEqual(finished.length);
    expect(cold.sent).toBeLessThanOrEqual(sent);
    expect(first_token_ms.length).toBeGreaterThanOrEqual(finished.length);
  });

  test('a burst ends when all of it is there, long before its time', async () => {
    const { finished, asked } = await run({ burst: 8, length_s: 600 });
    expect([finished.length, asked]).toEqual([16, 16]);
  });

  test('a limit that changes under way is the new one', async () => {
    const { finished, lost } = await run({
      client: 'sdk',
      burst: 20,
      length_s: 600,
      provider: { ...scenario.provider, rpm: 6, retry_after: 'none' },
      changes: [{ at_s: 0.1, rpm: 60_000 }],
    });
    // At six a minute nearly all would be lost.
    expect([finished.length, lost]).toEqual([40, 0]);
  });

  test('without a limiter most is lost', async () => {
    const provider = { ...scenario.provider, rpm: 60 };
    const { lost, asked, refused } = await run({ client: 'sdk', burst: 40, length_s: 600, provider });
    expect(asked).toBe(80);
    expect(lost).toBeGreaterThan(40);
    expect(refused).toBeGreaterThan(lost);
  });
});

test('a process that fails says so, with its own words', async () => {
  const child = startChild<{ start: { asked: null; answer: null } }>('limits/no-such-file.ts');
  await expect(child.ask('start', null)).rejects.toThrow(
    /no-such-file.ts ended before .*Cannot find module/s,
  );
  await expect(child.ask('start', null)).rejects.toThrow('ended before');
  await child.stop();
});

test.each([
  ['--scenarios nine', 'knows no "nine"'],
  ['--scale 0', '--scale takes a number'],
  ['--help', 'These are its flags.'],
])('limits %s is refused in words', async (line, words) => {
  const limits = limitsBench.run(line.split(' '), {
    startPostgres: () => expect.unreachable(),
    listenForStop: () => signal,
    onProgress: () => undefined,
  });
  await expect(limits).rejects.toThrow(UsageError);
  await expect(limits).rejects.toThrow(words);
});

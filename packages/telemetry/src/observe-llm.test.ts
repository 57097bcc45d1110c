import { expect, it } from 'vitest';
import { createMetrics, type Log, observeLlm, silentLog } from './index.ts';

function setUp() {
  const lines: [string, string, object][] = [];
  const log: Log = {
    ...silentLog,
    info: (fields, message) => lines.push(['info', message, fields]),
    warn: (fields, message) => lines.push(['warn', message, fields]),
  };
  const metrics = createMetrics();
  return { lines, metrics, llm: observeLlm(metrics, log) };
}

const attempt = {
  step: 'quiz',
  address: 'https://models.example/v1',
  model: 'm',
  outcome: 'throttled_rate',
  duration_ms: 40,
  tokens: { input_tokens: 0, output_tokens: 0 },
  cost_micro_usd: 0,
};

it('tells of throttles once in ten seconds for each model, and of nothing that went well', () => {
  const { lines, llm } = setUp();
  llm.onAttempt({ ...attempt, outcome: 'ok', at: 0 });
  expect(lines).toEqual([]);
  for (const at of [0, 9999, 10_000]) llm.onAttempt({ ...attempt, retry_after_ms: 500, at });
  llm.onAttempt({ ...attempt, model: 'n', outcome: 'throttled_concurrency', at: 1 });
  expect(lines.map(([level, message]) => [level, message])).toEqual(
    Array(3).fill(['warn', 'llm_rate_limited']),
  );
  expect(lines[0]?.[2]).toMatchObject({ model: 'm', retry_after_ms: 500 });
});

it('counts an answer that was kept, and takes no time from it', async () => {
  const { llm, metrics } = setUp();
  for (const outcome of ['ok', 'cached']) llm.onAttempt({ ...attempt, outcome, at: 0 });
  const sum = async (name: string, figure: string) => {
    const { values } = (await metrics.registry.getMetricsAsJSON()).find((metric) => metric.name === name)!;
    return (values as { metricName?: string; value: number }[])
      .filter(({ metricName = name }) => metricName === figure)
      .reduce((total, { value }) => total + value, 0);
  };
  expect(await sum('llm_calls_total', 'llm_calls_total')).toBe(2);
  expect(await sum('llm_call_duration_seconds', 'llm_call_duration_seconds_count')).toBe(1);
});

it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
  'takes %s for nothing, and throws never',
  async (figure) => {
    const { llm, metrics } = setUp();
    const tokens = { input_tokens: figure, output_tokens: figure };
    llm.onAttempt({ ...attempt, tokens, cost_micro_usd: figure, duration_ms: figure, at: 0 });
    llm.onAttempt({ ...attempt, tokens: { input_tokens: 5, output_tokens: 7 }, at: 0 });
    expect(await metrics.registry.metrics()).toMatch(/llm_tokens_total\{.*direction="input".*\} 5\n/);
  },
);

it('warns when a model is given up for a while, and says when it works again', () => {
  const { lines, llm } = setUp();
  const place = { address: 'https://models.example/v1', model: 'm' };
  llm.onRoute({ ...place, cause: { kind: 'quota', status: 402 } });
  llm.onRoute(place);
  expect(lines).toEqual([
    ['warn', 'llm_circuit_open', { ...place, cause: 'quota', status: 402 }],
    ['info', 'llm_circuit_closed', place],
  ]);
});

import { describe, expect, it } from 'vitest';
import {
  createMetrics,
  exportLanes,
  exportPool,
  observeGeneration,
  observeLanes,
  observeLlm,
  observePool,
} from './index.ts';

describe('the metrics', () => {
  it('read a pool when they are scraped, not before', async () => {
    const metrics = createMetrics();
    let in_use = 1;
    exportPool(metrics, 'api', () => ({ size: 5, in_use, waiting: 0 }));
    exportPool(metrics, 'inline', () => ({ size: 8, in_use: 0, waiting: 2 }));
    in_use = 4;
    const text = await metrics.registry.metrics();
    expect(text).toContain('db_pool_connections_in_use{pool="api"} 4');
    expect(text).toContain('db_pool_size{pool="api"} 5');
    expect(text).toContain('db_pool_waiting{pool="inline"} 2');
  });

  it('show every lane', async () => {
    const metrics = createMetrics();
    exportLanes(metrics, () => [
      { lane: 'design', busy: 1, capacity: 4 },
      { lane: 'content', busy: 4, capacity: 4 },
    ]);
    const text = await metrics.registry.metrics();
    expect(text).toContain('worker_busy{lane="content"} 4');
    expect(text).toContain('worker_capacity{lane="design"} 4');
  });

  it('count what the model and the pipeline did', async () => {
    const metrics = createMetrics();
    const tokens = { input_tokens: 10, output_tokens: 20 };
    observeLlm(metrics).onAttempt({ step: 'quiz', model: 'm', outcome: 'ok', duration_ms: 40, tokens });
    observePool(metrics, 'api').onRelease(20);
    observePool(metrics, 'api').onTimeout();
    observeLanes(metrics).onTakeover(2);
    observeGeneration(metrics).onFlush(3);
    observeGeneration(metrics).onArtifact('quiz');
    const text = await metrics.registry.metrics();
    expect(text).toContain('llm_calls_total{model="m",step="quiz",outcome="ok"} 1');
    expect(text).toContain('llm_tokens_total{model="m",direction="output"} 20');
    expect(text).toContain('llm_call_duration_seconds_bucket{le="0.05",model="m",step="quiz"} 1');
    expect(text).toContain('task_takeovers_total 2');
    expect(text).toContain('artifacts_written_total{kind="quiz"} 1');
    expect(text).toContain('writer_flush_rows_sum 3');
    expect(text).toContain('db_connection_hold_seconds_bucket{le="0.025",pool="api"} 1');
    expect(text).toContain('db_pool_connection_timeouts_total{pool="api"} 1');
  });
});

import { describe, expect, it } from 'vitest';
import {
  createMetrics,
  exportLanes,
  exportPace,
  exportPool,
  exportQueues,
  observeDatabase,
  observeGeneration,
  observeLanes,
  observeLedger,
  observeLlm,
  silentLog,
} from './index.ts';

describe('the metrics', () => {
  it('read a pool when they are scraped, not before', async () => {
    const metrics = createMetrics();
    let in_use = 1;
    exportPool(metrics, 'api', () => ({ size: 5, in_use, waiting: 0, max: 9 }));
    exportPool(metrics, 'inline', () => ({ size: 8, in_use: 0, waiting: 2, max: 8 }));
    in_use = 4;
    const text = await metrics.registry.metrics();
    expect(text).toContain('db_pool_connections_in_use{pool="api"} 4');
    expect(text).toContain('db_pool_size{pool="api"} 5');
    expect(text).toContain('db_pool_max{pool="api"} 9');
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

  it('show the queues as they are at each scrape, and all else while they cannot be read', async () => {
    const metrics = createMetrics();
    let waiting = 3;
    let readings = 0;
    const lane = { lane: 'design', running: 1, oldest_age_s: 2.5 };
    exportQueues(metrics, async () => {
      readings += 1;
      if (waiting === 0) throw new Error('no database');
      return [
        { ...lane, waiting },
        { ...lane, lane: 'content', waiting: 0, oldest_age_s: null },
      ];
    });
    const text = await metrics.registry.metrics();
    expect(text).toContain('queue_jobs{lane="design",state="waiting"} 3');
    expect(text).toContain('queue_jobs{lane="content",state="running"} 1');
    waiting = 4;
    const second = await metrics.registry.metrics();
    expect(second).toContain('queue_jobs{lane="design",state="waiting"} 4');
    expect(second).toContain('queue_oldest_age_seconds{lane="design"} 2.5');
    waiting = 0;
    const third = await metrics.registry.metrics();
    expect(third).not.toContain('queue_jobs{');
    expect(third).toContain('task_takeovers_total 0');
    expect(readings).toBe(3);
  });

  it('show the pace of every model, both endpoints of one together', async () => {
    const metrics = createMetrics();
    exportPace(metrics, () => [
      { model: 'small', in_flight: 2, limit: 8 },
      { model: 'big', in_flight: 0, limit: 4 },
      { model: 'small', in_flight: 1, limit: 16 },
    ]);
    const text = await metrics.registry.metrics();
    expect(text).toContain('llm_in_flight{model="small"} 3');
    expect(text).toContain('llm_concurrency_limit{model="small"} 24');
    expect(text).toContain('llm_concurrency_limit{model="big"} 4');
  });

  it('count what the model and the pipeline did', async () => {
    const metrics = createMetrics();
    const tokens = { input_tokens: 10, output_tokens: 20 };
    const place = { step: 'quiz', address: 'https://models.example', model: 'm' };
    const attempt = { ...place, outcome: 'ok', duration_ms: 40, tokens, at: 0 };
    const llm = observeLlm(metrics, silentLog);
    llm.onAttempt({ ...attempt, cost_micro_usd: 70 });
    llm.onAttempt({ ...attempt, outcome: 'aborted', cost_micro_usd: null });
    llm.onCall({ step: 'quiz', model: 'm', rung: 'repaired' });
    llm.onCall({ step: 'tutorial', model: 'm' });
    observeLedger(metrics).onDropped(5);
    const database = observeDatabase(metrics, 'api');
    database.onRelease(20);
    database.onTimeout();
    database.onTaskEnd({ kind: 'create', status: 'completed', duration_s: 200 });
    database.onTaskEnd({ kind: 'create', status: 'cancelled', duration_s: null });
    observeLanes(metrics).onTakeover(2);
    observeGeneration(metrics).onFlush(3);
    observeGeneration(metrics).onArtifact('quiz');
    const text = await metrics.registry.metrics();
    expect(text).toContain('llm_calls_total{model="m",step="quiz",outcome="ok"} 1');
    expect(text).toContain('llm_answers_total{model="m",step="quiz",rung="repaired"} 1');
    expect(text).not.toContain('rung=""');
    expect(text).toContain('llm_tokens_total{model="m",direction="output"} 40');
    expect(text).toContain('llm_cost_micro_usd_total{model="m"} 70');
    expect(text).toContain('llm_ledger_dropped_total 5');
    expect(text).toContain('llm_call_duration_seconds_bucket{le="0.05",model="m",step="quiz"} 2');
    expect(text).toContain('task_finished_total{kind="create",status="completed"} 1');
    expect(text).toContain('task_finished_total{kind="create",status="cancelled"} 1');
    expect(text).toContain('task_duration_seconds_bucket{le="300",kind="create",status="completed"} 1');
    expect(text).not.toContain('task_duration_seconds_count{kind="create",status="cancelled"}');
    expect(text).toContain('task_takeovers_total 2');
    expect(text).toContain('artifacts_written_total{kind="quiz"} 1');
    expect(text).toContain('writer_flush_rows_sum 3');
    expect(text).toContain('db_connection_hold_seconds_bucket{le="0.025",pool="api"} 1');
    expect(text).toContain('db_pool_connection_timeouts_total{pool="api"} 1');
  });
});

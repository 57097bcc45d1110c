import { readFile } from 'node:fs/promises';
import { createRoadwrightClient } from '@roadwright/client';
import { createTestDatabase } from '@roadwright/db/testing';
import { startWireServer } from '@roadwright/llm/testing';
import type {} from '@roadwright/postgres/vitest';
import { startSystem } from '@roadwright/system';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type MetricFamily, parseMetrics } from './parse-metrics.ts';

const OPERATIONS = new URL('../../../../docs/operations.md', import.meta.url);

/** Rows such as: | `llm_in_flight` | gauge | `model` | worker | Attempts under way |. */
const ROW = /^\| `(\w+)` \| (counter|gauge|histogram) \| ([^|]*) \| (api, worker|api|worker) \| ([^|]+) \|$/;

async function readTold(process: 'api' | 'worker'): Promise<MetricFamily[]> {
  const lines = (await readFile(OPERATIONS, 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const [, name = '', type = '', labels = '', where = '', help = ''] = ROW.exec(line) ?? [];
    if (!where.split(', ').includes(process)) return [];
    return [{ name, type, labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label), help }];
  });
}

const texts = { api: '', worker: '' };
beforeAll(async () => {
  const { url: database_url, drop } = await createTestDatabase(inject('postgresUrl'));
  const provider = await startWireServer();
  const system = await startSystem({ database_url, provider_url: provider.base_url });
  const client = createRoadwrightClient({ base_url: system.base_url });
  const goal = { preferences: { learning_goal: 'Learn Rust' }, options: { max_concepts: 3 } };
  const { task_id } = await client.createRoadmap(goal);
  for await (const _event of client.watchTask(task_id));
  const [worker] = system.workers;
  texts.api = await (await fetch(`${system.base_url}/metrics`)).text();
  texts.worker = await (await fetch(worker?.metrics_url ?? '')).text();
  await system.stop();
  await provider.close();
  await drop();
});

describe.each(['api', 'worker'] as const)('the metrics of a real %s after a course', (process) => {
  it('are those that docs/operations.md lists, with these types, labels and words', async () => {
    const told = await readTold(process);
    expect(told.length).toBeGreaterThan(15);
    const ours = parseMetrics(texts[process]).filter(({ name }) => !/^(process|nodejs)_/.test(name));
    const names = (families: readonly MetricFamily[]) => families.map(({ name }) => name).toSorted();
    expect(names(ours)).toEqual(names(told));
    for (const family of ours) {
      const row = told.find(({ name }) => name === family.name);
      expect({ ...family, labels: family.labels ?? row?.labels }).toEqual(row);
    }
  });

  it('come with what Node and the system tell of the process', () => {
    const names = parseMetrics(texts[process]).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'process_cpu_seconds_total',
        'process_resident_memory_bytes',
        'process_start_time_seconds',
        'nodejs_eventloop_lag_p99_seconds',
        'nodejs_heap_size_used_bytes',
      ]),
    );
  });

  it('have no label that grows with tasks, courses or owners', () => {
    expect(texts[process]).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-|learn-rust|"local"/);
    const series = texts[process].split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(series.length).toBeLessThan(700);
  });
});

it('an event is handed over soon after it happened, and its way is measured', () => {
  const [, count = '0'] = /^event_lag_seconds_count (\d+)$/m.exec(texts.api) ?? [];
  const [, slow = '0'] = /^event_lag_seconds_bucket\{le="30"\} (\d+)$/m.exec(texts.api) ?? [];
  expect(Number(count)).toBeGreaterThan(10);
  expect(slow).toBe(count);
});

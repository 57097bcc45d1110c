import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readApiConfig } from '@roadwright/config';
import { createTestDatabase, type TestDatabase } from '@roadwright/db/testing';
import type { AcceptedTask, Estimate, QualityReport, RoadmapEstimate, TaskView } from '@roadwright/domain';
import { loadPrices } from '@roadwright/llm';
import { startWireServer, type WireServer } from '@roadwright/llm/testing';
import { createMetrics, noTracer, silentLog } from '@roadwright/telemetry';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Api } from '../../api-deps.ts';
import { createModelLookups } from '../../create-model-lookups.ts';
import { startInlineLanes } from '../../inline-lanes.ts';
import { createTestApp } from '../../testing/create-test-app.ts';

/** A course is of one subject and the figures are of others: so far apart may they be. */
const FACTOR = 1.25;
const PRICES = {
  unit: 'micro-USD per million tokens',
  lists: [
    {
      name: 'house',
      source: 'a test',
      read_at: '2026-11-22',
      models: { sample: { input: 10_000_000, cached_input: 1_000_000, output: 100_000_000 } },
    },
  ],
};
const POLLS = 3000;

let folder: string;
let provider: WireServer;
let own: TestDatabase;
let api: Api;
let stop: () => Promise<void>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prices-'));
  const path = join(folder, 'prices.json');
  await writeFile(path, JSON.stringify(PRICES));
  provider = await startWireServer();
  own = await createTestDatabase(inject('postgresUrl'));
  const config = readApiConfig({
    DATABASE_URL: own.url,
    GENERATE_INLINE: '1',
    CHECK_LINKS: '0',
    LLM_PROVIDER: 'openai-compatible',
    LLM_BASE_URL: provider.base_url,
    LLM_MODEL: 'sample',
    LLM_PRICES: path,
  });
  const loading = await loadPrices(path);
  if ('faults' in loading) throw new Error(loading.faults.join());
  const models = createModelLookups(config.llm, loading.prices, Date.now);
  api = createTestApp({ database: own.database, ...models });
  const onFault = (fault: Error) => {
    throw fault;
  };
  const telemetry = { log: silentLog, metrics: createMetrics(), tracer: noTracer };
  stop = await startInlineLanes(config, { ...telemetry, onFault });
});
afterAll(async () => {
  await stop();
  await provider.close();
  await own.drop();
  await rm(folder, { recursive: true });
});

const request = (learning_goal: string, review = 'auto') => ({
  preferences: { learning_goal },
  options: { max_concepts: 6, review },
});
async function ask<T>(path: string, body?: object): Promise<T> {
  const sent = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  };
  const response = await api.request(`/api/v1/${path}`, body === undefined ? {} : sent);
  expect(response.ok).toBe(true);
  return (await response.json()) as T;
}
async function untilStatus(task_id: string, status: TaskView['status']): Promise<TaskView> {
  for (let poll = 0; poll < POLLS; poll++) {
    const task = await ask<TaskView>(`tasks/${task_id}`);
    if (task.status === status) return task;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the task is not ${status}`);
}
/** What went back to its author, and was read again for that, nobody can know before. */
async function readMending(roadmap_id: string | null) {
  const { spent, concepts } = await ask<QualityReport>(`roadmaps/${roadmap_id}/quality`);
  const again = spent.checking.llm_calls - concepts.length;
  return { ...spent.repairing, llm_calls: spent.repairing.llm_calls + again };
}
const create = (goal: string, review?: string) =>
  ask<AcceptedTask>('roadmaps/generate', request(goal, review));

describe('an estimate', () => {
  it('comes true: the calls exactly but for what is mended, tokens and money within a quarter once they are measured', async () => {
    const first = await ask<Estimate>('estimates', request('Learn Rust ownership'));
    expect(first.basis).toBe('usual');
    for (const goal of ['Learn to play chess', 'Bake bread at home', 'Understand SQL joins']) {
      const { usage, roadmap_id } = await untilStatus((await create(goal)).task_id, 'completed');
      const mending = await readMending(roadmap_id);
      expect(usage.llm_calls - mending.llm_calls).toBe(first.calls);
    }

    const estimate = await ask<Estimate>('estimates', request('Learn Rust ownership', 'human'));
    expect(estimate).toMatchObject({ basis: 'measured', calls: first.calls, unpriced_models: [] });
    const { task_id } = await create('Learn Rust ownership', 'human');
    const { roadmap_id, usage: design } = await untilStatus(task_id, 'human_review_pending');
    const content = await ask<RoadmapEstimate>(`roadmaps/${roadmap_id}/estimate`);
    expect(content).toMatchObject({ basis: 'measured', spent: design });
    await ask(`tasks/${task_id}/review`, { approved: true });
    const { usage } = await untilStatus(task_id, 'completed');
    const mending = await readMending(roadmap_id);
    expect(usage.llm_calls - mending.llm_calls).toBe(estimate.calls);
    expect(usage.llm_calls - mending.llm_calls - design.llm_calls).toBe(content.calls);
    for (const figure of ['input_tokens', 'output_tokens', 'cost_micro_usd'] as const) {
      const made = (usage[figure] ?? 0) - (mending[figure] ?? 0);
      expectNear(made, estimate[figure]);
      expectNear(made - (design[figure] ?? 0), content[figure]);
    }
    const left = await ask<RoadmapEstimate>(`roadmaps/${roadmap_id}/estimate`);
    expect(left).toMatchObject({ calls: 0, cost_micro_usd: 0, minutes: 0, spent: usage });
  });
});

function expectNear(real: number | null, estimated: number | null): void {
  expect(estimated).toBeGreaterThan(0);
  expect((real ?? 0) / (estimated ?? 0)).toBeGreaterThan(1 / FACTOR);
  expect((real ?? 0) / (estimated ?? 0)).toBeLessThan(FACTOR);
}

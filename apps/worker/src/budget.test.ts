import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRetry } from '@roadwright/db';
import { createUuidV7 } from '@roadwright/domain';
import { loadPrices, type PriceBook } from '@roadwright/llm';
import type {} from '@roadwright/postgres/vitest';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestWorker, piecesOf, type TestWorker } from './testing/start-test-worker.ts';
import { readEvents, until, untilEnd } from './testing/until.ts';

// 100 micro-USD per token of output make a sample course cost some hundred thousand.
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

let folder: string;
let prices: PriceBook;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prices-'));
  const path = join(folder, 'prices.json');
  await writeFile(path, JSON.stringify(PRICES));
  const loading = await loadPrices(path);
  if ('faults' in loading) throw new Error(loading.faults.join());
  prices = loading.prices;
});
afterAll(() => rm(folder, { recursive: true }));

const open: TestWorker[] = [];
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.close();
});

async function createWorker(given: Parameters<typeof createTestWorker>[1] = {}): Promise<TestWorker> {
  const worker = await createTestWorker(inject('postgresUrl'), { prices, ...given });
  open.push(worker);
  return worker;
}

interface Booked {
  readonly calls: number;
  readonly cost: number;
  readonly unpriced: number;
}

/** What the ledger says about a task, once it has all of its calls. */
const readLedger = (worker: TestWorker, task_id: string, calls: number): Promise<Booked | undefined> =>
  until(
    async () => {
      const [row] = await worker.database.sql<Booked>(
        `select count(*)::int as calls, sum(cost_micro_usd)::int as cost,
          count(*) filter (where price_version <> 'house@2026-11-22')::int as unpriced
        from roadwright.llm_call where task_id = $1::uuid`,
        [task_id],
      );
      return row;
    },
    (row) => row?.calls === calls,
  );

describe('what a task costs', () => {
  it('is told by the task and by the ledger alike', async () => {
    const worker = await createWorker();
    await worker.start();
    const task_id = await worker.submit();
    const { status, usage } = await untilEnd(worker.database, task_id);
    expect(status).toBe('completed');
    expect(usage.cost_micro_usd).toBeGreaterThan(100_000);
    expect(await readLedger(worker, task_id, 21)).toEqual({
      calls: 21,
      cost: usage.cost_micro_usd,
      unpriced: 0,
    });
  });
});

describe('a budget', () => {
  it('ends a task early with what it paid for, and a retry with a new one makes exactly the rest', async () => {
    const worker = await createWorker({ latency: () => 5 });
    const { database, provider } = worker;
    await worker.start();
    const whole = await untilEnd(database, await worker.submit());
    const budget_micro_usd = Math.round((whole.usage.cost_micro_usd ?? 0) * 0.6);
    const calls = provider.requests.length;
    const task_id = await worker.submit({ budget_micro_usd });
    const task = await untilEnd(database, task_id);
    expect(task).toMatchObject({ status: 'partial_failure', error: { code: 'budget_exhausted' } });
    expect(task.error?.detail).toMatch(/Missing for want of money: .*They would cost about \d+ micro-USD/);
    expect(task.usage.cost_micro_usd).toBeLessThanOrEqual(budget_micro_usd);
    expect(task.progress.artifacts_done).toBeGreaterThan(0);
    expect(new Set(task.failed.map(({ code }) => code))).toEqual(new Set(['budget_exhausted']));
    expect(task.failed).toHaveLength(18 - task.progress.artifacts_done);
    expect(provider.requests).toHaveLength(calls + 3 + task.progress.artifacts_done);
    const last = (await readEvents(database, task_id)).at(-1);
    expect(last).toMatchObject({ type: 'task_completed', problem: { code: 'budget_exhausted' } });

    const retry_id = createUuidV7(Date.now, (buffer) => crypto.getRandomValues(buffer));
    const budget = { budget_micro_usd: 10 * budget_micro_usd };
    await startRetry(database, {
      task_id: retry_id,
      retry_of: task_id,
      owner: null,
      max_pending: 10,
      ...budget,
    });
    expect(await untilEnd(database, retry_id)).toMatchObject({ status: 'completed', error: null });
    expect(piecesOf(await readEvents(database, retry_id), 'completed')).toHaveLength(task.failed.length);
  });

  it('that covers not even the outline fails the task', async () => {
    const worker = await createWorker();
    await worker.start();
    const task = await untilEnd(worker.database, await worker.submit({ budget_micro_usd: 10 }));
    expect(task).toMatchObject({
      status: 'failed',
      error: { code: 'budget_exhausted' },
      usage: { llm_calls: 0, cost_micro_usd: 0 },
    });
    expect(worker.provider.requests).toEqual([]);
  });

  it('of the day is kept over all tasks', async () => {
    const daily_budget_micro_usd = 4_000_000;
    const worker = await createWorker({ daily_budget_micro_usd });
    await worker.start();
    const tasks = [await untilEnd(worker.database, await worker.submit())];
    expect(tasks[0]?.status).toBe('completed');
    const cost = tasks[0]?.usage.cost_micro_usd ?? 0;
    for (let rest = daily_budget_micro_usd; rest > -cost; rest -= cost) {
      tasks.push(await untilEnd(worker.database, await worker.submit()));
    }
    const last = tasks.at(-1);
    expect(last).toMatchObject({ status: 'failed', error: { code: 'budget_exhausted' } });
    expect(last?.error?.detail).toContain('LLM_DAILY_BUDGET_MICRO_USD');
    const spent = tasks.reduce((sum, { usage }) => sum + (usage.cost_micro_usd ?? 0), 0);
    expect(spent).toBeLessThanOrEqual(daily_budget_micro_usd);
  });
});

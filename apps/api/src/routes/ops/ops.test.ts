import { openDatabase } from '@roadwright/db';
import {
  endedTasksSchema,
  limiterListSchema,
  poolListSchema,
  queueListSchema,
  workerListSchema,
} from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestApp } from '../../testing/create-test-app.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const read = async (path: string): Promise<unknown> => {
  const response = await test.api.request(`/api/v1/ops/${path}`);
  expect(response.status).toBe(200);
  return await response.json();
};

describe('the operator’s routes', () => {
  it('tell what runs and waits, and who has it', async () => {
    await test.submit();
    const held = await test.worker.take('design');
    const { items } = queueListSchema.parse(await read('queues'));
    expect(items.map(({ lane }) => lane)).toEqual(['design', 'content', 'literature']);
    expect(items[0]).toEqual({ lane: 'design', waiting: 0, running: 1, oldest_age_s: null });
    // What only the worker knows comes with its next beat.
    await expect
      .poll(async () => workerListSchema.parse(await read('workers')).items, { timeout: 10_000 })
      .toMatchObject([
        {
          ...{ worker_id: 'test-worker', busy: 1, capacity: 8 },
          lanes: [
            { lane: 'design', busy: 1, capacity: 4 },
            { lane: 'content', busy: 0, capacity: 4 },
          ],
        },
      ]);
    await held.end({ edge: 'fail', failure: { code: 'llm_refused', detail: 'No.' } });
  });

  it('tell of the pools of this process and of each worker', async () => {
    const list = async () => poolListSchema.parse(await read('pools')).items;
    await expect.poll(async () => (await list()).length, { timeout: 10_000 }).toBe(2);
    expect(await list()).toMatchObject([
      { process: 'api', worker_id: null, max: 5 },
      { process: 'worker', worker_id: 'test-worker', max: 6 },
    ]);
  });

  it('add up how the workers pace a model', async () => {
    const limiter = { address: 'https://one.example', model: 'm', in_flight: 2, waiting: 1, limit: 8 };
    const tell = (worker_id: string, blocked_until: number) =>
      test.database.sql('insert into roadwright.worker (worker_id, figures) values ($1::text, $2::json)', [
        worker_id,
        JSON.stringify({
          lanes: [],
          pool: { size: 0, in_use: 0, idle: 0, waiting: 0, max: 8 },
          limiters: [{ ...limiter, blocked_until }],
        }),
      ]);
    await tell('one', 0);
    await tell('two', 1_767_225_600_000);
    expect(limiterListSchema.parse(await read('llm')).items).toEqual([
      {
        ...{ address: 'https://one.example', model: 'm', in_flight: 4, waiting: 2, limit: 16, workers: 2 },
        blocked_until: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  it('tell what ended of late', async () => {
    const task_id = await test.submit();
    await test.worker.take('design');
    await test.post(`/api/v1/tasks/${task_id}/cancel`);
    for (const window of ['hour', 'day']) {
      const ended = endedTasksSchema.parse(await read(`tasks?window=${window}`));
      expect(ended.window).toBe(window);
      expect(ended.totals).toContainEqual({
        kind: 'create',
        status: 'cancelled',
        tasks: 1,
        mean_s: expect.any(Number),
      });
    }
    expect((await test.api.request('/api/v1/ops/tasks?window=forever')).status).toBe(422);
  });

  it('say without any secret that there is no database', async () => {
    const database = openDatabase({
      url: 'postgres://nobody:hunter2@127.0.0.1:1/x',
      role: 'api',
      pool_size: 1,
    });
    const app = createTestApp({ database });
    for (const path of ['queues', 'workers', 'pools', 'llm', 'tasks']) {
      const response = await app.request(`/api/v1/ops/${path}`);
      expect(response.status).toBe(503);
      const text = await response.text();
      expect(JSON.parse(text)).toMatchObject({ code: 'database_unavailable' });
      expect(text).not.toMatch(/hunter2|ECONNREFUSED|select/i);
    }
    await database.close();
  });

  it('take no other method and know no other page', async () => {
    expect((await test.post('/api/v1/ops/queues')).status).toBe(405);
    expect((await test.api.request('/api/v1/ops/secrets')).status).toBe(404);
  });
});

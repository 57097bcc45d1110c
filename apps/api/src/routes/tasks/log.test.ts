import { type LogList, logListSchema, type Problem } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
let task_id: string;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
  task_id = await test.submit();
  await test.worker.design('log-7kq2x9dp');
  await test.worker.fill();
});
afterAll(() => test.stop());

const read = async (query = '', id = task_id): Promise<LogList> =>
  logListSchema.parse(await (await test.api.request(`/api/v1/tasks/${id}/log${query}`)).json());

describe('GET /tasks/{task_id}/log', () => {
  it('tells what happened, oldest first', async () => {
    const { items, next_cursor } = await read();
    expect(items.map(({ name }) => name)).toEqual([
      ...['task_queued', 'task_started', 'roadmap_ready'],
      ...Array.from({ length: 6 }, () => 'content_generation_progress'),
      'task_completed',
    ]);
    expect(next_cursor).toBeNull();
    expect(items[0]).toMatchObject({
      level: 'info',
      category: 'task',
      message: 'The task waits for a worker.',
    });
  });

  it('gives page after page of what the filter lets through', async () => {
    const first = await read('?category=artifact&limit=4');
    expect(first.items).toHaveLength(4);
    const next = await read(`?category=artifact&limit=4&cursor=${first.next_cursor}`);
    expect(next.items).toHaveLength(2);
    expect((await read('?level=error')).items).toEqual([]);
  });

  it.each([
    ['?level=loud', 422, 'validation_failed'],
    ['?category=gossip', 422, 'validation_failed'],
    ['?limit=501', 422, 'validation_failed'],
    ['?cursor=%27%20or%201%3D1', 422, 'validation_failed'],
  ])('refuses %s', async (query, status, code) => {
    const response = await test.api.request(`/api/v1/tasks/${task_id}/log${query}`);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code]);
  });

  it('knows no unknown task', async () => {
    const response = await test.api.request('/api/v1/tasks/01900000-0000-7000-8000-000000000001/log');
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([404, 'task_not_found']);
    expect((await test.api.request('/api/v1/tasks/everything/log')).status).toBe(422);
  });
});

import { openDatabase } from '@roadwright/db';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createTestApp } from '../../testing/create-test-app.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

/** Nothing listens on port 1. */
const NOWHERE = 'postgres://nobody:hunter2@127.0.0.1:1/nothing';

describe('a healthy api', () => {
  it('is live without touching anything', async () => {
    const response = await createTestApp().request('/health');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('is ready when the database answers, is migrated and can call it', async () => {
    await expect.poll(async () => (await test.api.request('/health/ready')).status).toBe(200);
    expect(await (await test.api.request('/health/ready')).json()).toEqual({
      status: 'ready',
      parts: {
        server: { ok: true },
        database: { ok: true },
        migrations: { ok: true },
        listener: { ok: true },
      },
    });
  });

  it('looks once for all who ask at once', async () => {
    let looks = 0;
    const sql: TestApi['database']['sql'] = (...statement) => {
      looks++;
      return test.database.sql(...statement);
    };
    const app = createTestApp({ database: { ...test.database, sql } });
    await Promise.all(Array.from({ length: 50 }, async () => await app.request('/health/ready')));
    expect(looks).toBe(2);
    await app.request('/health/ready');
    expect(looks).toBe(4);
  });

  it('tells its pool and the way to the database', async () => {
    const response = await test.api.request('/health/db');
    expect(await response.json()).toEqual({
      latency_ms: expect.any(Number),
      pool: {
        size: expect.any(Number),
        in_use: expect.any(Number),
        idle: expect.any(Number),
        waiting: 0,
        max: 5,
      },
    });
  });
});

describe('an api without its database', () => {
  it('is live, not ready, and says which parts are missing without any secret', async () => {
    const database = openDatabase({ url: NOWHERE, role: 'api', pool_size: 1 });
    const app = createTestApp({ database });
    expect((await app.request('/health')).status).toBe(200);
    const ready = await app.request('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.headers.get('retry-after')).toBe('2');
    const text = await ready.text();
    expect(JSON.parse(text)).toMatchObject({
      status: 'not_ready',
      parts: {
        server: { ok: true },
        database: { ok: false },
        migrations: { ok: false },
        listener: { ok: false },
      },
    });
    for (const path of ['/health/db', '/api/v1/tasks', '/api/v1/roadmaps/rust-7kq2x9dp']) {
      const response = await app.request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
      const problem = await response.text();
      expect(JSON.parse(problem)).toMatchObject({ code: 'database_unavailable' });
      expect(problem + text).not.toMatch(/hunter2|ECONNREFUSED|127\.0\.0\.1:1|select/i);
    }
    await database.close();
  });

  it('is not ready while it drains', async () => {
    const closing = new AbortController();
    closing.abort();
    const app = createTestApp({ database: test.database, closing: closing.signal });
    expect(await (await app.request('/health/ready')).json()).toMatchObject({
      status: 'not_ready',
      parts: { server: { ok: false }, database: { ok: true } },
    });
  });
});

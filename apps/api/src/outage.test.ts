import { openDatabase } from '@roadwright/db';
import { startProxy, type TestProxy } from '@roadwright/db/testing';
import type { AcceptedTask } from '@roadwright/domain';
import type {} from '@roadwright/postgres/vitest';
import { describe, expect, inject, it } from 'vitest';
import type { Api } from './api-deps.ts';
import type { OpenApiDocument } from './routes/reference/render-openapi.ts';
import { createTestApp } from './testing/create-test-app.ts';
import { readSocket, readStream } from './testing/event-readers.ts';
import { startTestApi, type TestApi } from './testing/start-test-api.ts';

/** Nothing listens on port 1. */
const NOWHERE = 'postgres://nobody@127.0.0.1:1/nothing';

const STEP = { type: 'step_started', step: 'intent_analysis' } as const;
const FAILURE = { code: 'llm_timeout', detail: 'Try again.' } as const;
const UUID = '0197b0a0-0000-7000-8000-000000000000';
const PARAMS: Record<string, string> = {
  '{task_id}': UUID,
  '{work_id}': UUID,
  '{candidate_id}': UUID,
  '{merge_id}': UUID,
  '{roadmap_id}': 'rust-7kq2x9dp',
  '{concept_id}': 'moves',
  '{content_type}': 'quiz',
  '{node_id}': 'moves',
  '{round}': '1',
  '{version}': '1',
};
const GOAL = { preferences: { learning_goal: 'Learn to wait' } };
const WORK = { doi: '10.5555/wait' };
const BODIES: Record<string, object> = {
  submitTask: GOAL,
  estimate: GOAL,
  answerReview: { approved: true },
  modifyPiece: { requirements: ['Shorter.'] },
  markConcept: { done: true },
  replaceFramework: { stages: [] },
  addNode: { parent_id: 'rules', title: 'Boxes' },
  changeNode: { title: 'Moving' },
  addLiterature: WORK,
  addLiteratureEarlier: WORK,
  addLiteratureEarlierSlash: WORK,
  decideCandidate: { decision: 'merge' },
};
const HEADERS: Record<string, Record<string, string>> = {
  watchTask: { upgrade: 'websocket' },
  replaceFramework: { 'if-match': '"1"' },
};
const QUERIES: Record<string, string> = { getCitationGraph: `?work_ids=${UUID}` };
/** What answers without the database: the process itself and what it is made of. */
const APART = ['createTicket', 'getAccess', 'getMetrics', 'getOpenApi', 'isLive', 'isReady', 'readDocs'];

const PATIENT = { timeout: 20_000 };

/** Starts an api whose link to its database can be broken. */
async function startBreakable() {
  const link = Promise.withResolvers<TestProxy>();
  const test = await startTestApi(inject('postgresUrl'), {
    link: async (url) => {
      const proxy = await startProxy(url);
      link.resolve(proxy);
      return proxy.url;
    },
  });
  const proxy = await link.promise;
  return {
    test,
    proxy,
    stop: async () => {
      proxy.heal();
      await test.stop();
      await proxy.close();
    },
  };
}

/** Asks for everything that the api offers and its database has to answer; gives what is no good 503, by operation. */
async function listMissing(api: Api): Promise<unknown[]> {
  const { paths } = (await (await api.request('/openapi.json')).json()) as OpenApiDocument;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({ path, method, name: String(operationId) })),
  );
  const asked = operations.filter(({ name }) => !APART.includes(name));
  expect(asked.length).toBeGreaterThan(15);
  const ask = async ({ path, method, name }: (typeof asked)[number]) => {
    const body = BODIES[name];
    const response = await api.request(
      path.replaceAll(/\{\w+\}/g, (param) => PARAMS[param] ?? '') + (QUERIES[name] ?? ''),
      {
        method: method.toUpperCase(),
        headers: { ...HEADERS[name], ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    const { code } = JSON.parse(await response.text());
    const retry_after = response.headers.get('retry-after') ?? '';
    const good =
      response.status === 503 &&
      response.headers.get('content-type') === 'application/problem+json' &&
      /^database_(unavailable|busy)$/.test(code) &&
      /^\d+$/.test(retry_after);
    return good ? [] : [{ name, status: response.status, code, retry_after }];
  };
  return (await Promise.all(asked.map(ask))).flat();
}

/** Opens every connection of the api's pool. */
const warmUp = ({ database }: TestApi) =>
  Promise.all(Array.from({ length: 5 }, () => database.sql('select 1', [])));

const readListener = async (api: Api): Promise<boolean> => {
  const { parts } = (await (await api.request('/health/ready')).json()) as {
    parts: { listener: { ok: boolean } };
  };
  return parts.listener.ok;
};

describe.concurrent('an api whose database is gone', () => {
  it('answers every request with a 503 problem when nothing listens', async ({ expect }) => {
    const database = openDatabase({ url: NOWHERE, role: 'api', pool_size: 5 });
    expect(await listMissing(createTestApp({ database }))).toEqual([]);
    await database.close();
  });

  it.for(['cut', 'stall'] as const)(
    'answers every request with a 503 problem, hangs in none, and serves again afterwards (%s)',
    async (fault, { expect }) => {
      const { test, proxy, stop } = await startBreakable();
      await warmUp(test);
      const headers = { 'idempotency-key': 'sent-again' };
      const send = () => test.post('/api/v1/roadmaps/generate', GOAL, headers);
      proxy[fault]();
      const [refused, missing] = await Promise.all([send(), listMissing(test.api)]);
      expect([refused.status, missing]).toEqual([503, []]);
      proxy.heal();
      const tasks = await Promise.all([send(), send()]);
      expect(tasks.map(({ status }) => status)).toEqual([202, 202]);
      const ids = tasks.map(async (task) => ((await task.json()) as AcceptedTask).task_id);
      expect(new Set(await Promise.all(ids)).size).toBe(1);
      await stop();
    },
  );

  it('loses one request at most to all its links that a firewall forgot', async ({ expect }) => {
    const { test, proxy, stop } = await startBreakable();
    await warmUp(test);
    proxy.strand();
    const asked: number[] = [];
    for (let request = 0; request < 6; request++) {
      asked.push((await test.api.request('/api/v1/tasks')).status);
    }
    expect(asked).toEqual([503, ...Array(5).fill(200)]);
    await stop();
  });
});

describe.concurrent('open streams', () => {
  it.for(['cut', 'stall', 'strand'] as const)(
    'outlive an outage of the database and go on without a gap (%s)',
    async (fault, { expect }) => {
      const { test, proxy, stop } = await startBreakable();
      const task_id = await test.submit();
      const held = await test.worker.take('design');
      const live = [readSocket, readStream].map(() => Promise.withResolvers<void>());
      const readings = [readSocket, readStream].map((read, place) =>
        read({ url: test.url, task_id, after: 0, onEvent: (count) => count === 2 && live[place]?.resolve() }),
      );
      await Promise.all(live.map(({ promise }) => promise));
      await expect.poll(() => readListener(test.api), PATIENT).toBe(true);
      proxy[fault]();
      for (let write = 0; write < 3; write++) await held.write({ events: [STEP, STEP] });
      // Where only the old links are dead there is nothing to wait for: the api has to find that out by itself.
      if (fault !== 'strand') {
        await expect.poll(() => readListener(test.api), PATIENT).toBe(false);
        proxy.heal();
      }
      await held.write({ events: [STEP] });
      await held.end({ edge: 'fail', failure: FAILURE });
      for (const { events } of await Promise.all(readings)) {
        expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      }
      await stop();
    },
  );
});

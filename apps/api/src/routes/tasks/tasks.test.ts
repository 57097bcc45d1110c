import type { AcceptedTask, ContentStatus, Problem, TaskList, TaskView } from '@roadwright/domain';
import { taskListSchema, taskViewSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'), { max_pending_tasks_per_owner: 20 });
});
afterAll(() => test.stop());

const GENERATE = '/api/v1/roadmaps/generate';
const UNKNOWN = '0197b0a0-0000-7000-8000-000000000000';
const goal = (learning_goal: string) => ({ preferences: { learning_goal } });
const getTask = async (task_id: string) =>
  (await (await test.api.request(`/api/v1/tasks/${task_id}`)).json()) as TaskView;
const readCode = async (response: Response) => ((await response.json()) as Problem).code;

describe('POST /roadmaps/generate', () => {
  it('accepts a goal with nothing else, and says where to follow it', async () => {
    const response = await test.post(GENERATE, goal('Learn Rust ownership'));
    const task = (await response.json()) as AcceptedTask;
    expect(response.status).toBe(202);
    expect(task).toEqual({
      task_id: expect.stringMatching(/^[0-9a-f-]{14}7/),
      kind: 'create',
      retry_of: null,
      roadmap_id: null,
      status: 'pending',
      status_url: `/api/v1/tasks/${task.task_id}`,
      events_url: `/api/v1/tasks/${task.task_id}/events`,
    });
    expect(response.headers.get('location')).toBe(task.status_url);
    expect((await test.api.request(task.status_url)).status).toBe(200);
    (await test.worker.take('design')).letGo();
  });

  it('stores a goal without the characters that no database takes', async () => {
    const response = await test.post(GENERATE, goal(' Learn\u0000 Rust \ud800 '));
    const { task_id } = (await response.json()) as AcceptedTask;
    expect((await getTask(task_id)).learning_goal).toBe('Learn Rust \ufffd');
    (await test.worker.take('design')).letGo();
  });

  it('gives the same task for the same key and body, however it is written', async () => {
    const headers = { 'idempotency-key': 'key-1' };
    const first = await test.post(GENERATE, goal('Learn Go'), headers);
    const spelled = { options: {}, preferences: { current_level: 'beginner', learning_goal: ' Learn Go ' } };
    const second = await test.post(GENERATE, spelled, headers);
    expect(second.status).toBe(202);
    expect(((await second.json()) as AcceptedTask).task_id).toBe(
      ((await first.json()) as AcceptedTask).task_id,
    );
    (await test.worker.take('design')).letGo();
  });

  it('gives one task for the same key sent many times at once', async () => {
    const headers = { 'idempotency-key': 'key-2' };
    const responses = await Promise.all(
      Array.from({ length: 8 }, () => test.post(GENERATE, goal('Learn C'), headers)),
    );
    const tasks = (await Promise.all(responses.map((response) => response.json()))) as AcceptedTask[];
    expect(responses.map(({ status }) => status)).toEqual(Array(8).fill(202));
    expect(new Set(tasks.map(({ task_id }) => task_id)).size).toBe(1);
    (await test.worker.take('design')).letGo();
  });

  it('refuses a key that came with another body, unless another owner sent it', async () => {
    const headers = { 'idempotency-key': 'key-3' };
    await test.post(GENERATE, goal('Learn Zig'), headers);
    const other = await test.post(GENERATE, goal('Learn Ada'), headers);
    expect(other.status).toBe(422);
    expect(await readCode(other)).toBe('idempotency_mismatch');
    const another = await test.post(GENERATE, { ...goal('Learn Ada'), user_id: 'ada' }, headers);
    expect(another.status).toBe(202);
    for (let count = 0; count < 2; count++) (await test.worker.take('design')).letGo();
  });

  it('refuses more than an owner may have waiting, and says when to come back', async () => {
    const busy = await startTestApi(inject('postgresUrl'), { max_pending_tasks_per_owner: 2 });
    try {
      const send = (user_id: string) => busy.post(GENERATE, { ...goal('Learn Rust'), user_id });
      // So that they wait: a task that a worker has claimed does not.
      await busy.worker.stop();
      expect((await send('a')).status).toBe(202);
      expect((await send('a')).status).toBe(202);
      const refused = await send('a');
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await readCode(refused)).toBe('too_many_pending_tasks');
      expect((await send('b')).status).toBe(202);
    } finally {
      await busy.stop();
    }
  });
});

describe('GET /tasks/{task_id}', () => {
  it('shows a task in the shape of the contract, before and while it is worked at', async () => {
    const task_id = await test.submit('Learn SQL');
    const held = await test.worker.take('design');
    expect(held.task.task_id).toBe(task_id);
    const task = taskViewSchema.parse(await getTask(task_id));
    expect(task).toMatchObject({
      kind: 'create',
      status: 'processing',
      attempt: 1,
      roadmap_id: null,
      error: null,
    });
    await held.write({
      current_step: 'intent_analysis',
      events: [{ type: 'step_started', step: 'intent_analysis' }],
      usage: { llm_calls: 2, input_tokens: 100, output_tokens: 50, cost_micro_usd: 30 },
    });
    expect(await getTask(task_id)).toMatchObject({
      current_step: 'intent_analysis',
      usage: { llm_calls: 2, input_tokens: 100, output_tokens: 50, cost_micro_usd: 30 },
    });
    await held.end({ edge: 'fail', failure: { code: 'llm_auth_refused', detail: 'Check LLM_API_KEY.' } });
    expect(await getTask(task_id)).toMatchObject({
      status: 'failed',
      error: { code: 'llm_auth_refused', detail: 'Check LLM_API_KEY.' },
    });
  });

  it('takes an id in capitals, and knows no unknown one', async () => {
    const task_id = await test.submit();
    const response = await test.api.request(`/api/v1/tasks/${task_id.toUpperCase()}`);
    expect(((await response.json()) as TaskView).task_id).toBe(task_id);
    (await test.worker.take('design')).letGo();
    const unknown = await test.api.request(`/api/v1/tasks/${UNKNOWN}`);
    expect(unknown.status).toBe(404);
    expect(await readCode(unknown)).toBe('task_not_found');
  });
});

describe('GET /tasks', () => {
  it('pages through all tasks, newest first, each once, with counts by status', async () => {
    const task_ids: string[] = [];
    for (let count = 0; count < 5; count++) {
      task_ids.push(await test.submit(`Learn ${count} things`));
      (await test.worker.take('design')).letGo();
    }
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const query = new URLSearchParams({ limit: '2', ...(cursor === null ? {} : { cursor }) });
      const page = taskListSchema.parse(await (await test.api.request(`/api/v1/tasks?${query}`)).json());
      expect(page.items.length).toBeLessThanOrEqual(2);
      expect(Object.values(page.counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
      listed.push(...page.items.map(({ task_id }) => task_id));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(listed.slice(0, 5)).toEqual(task_ids.toReversed());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('filters by status and kind', async () => {
    const read = async (query: string) =>
      ((await (await test.api.request(`/api/v1/tasks?${query}`)).json()) as TaskList).items;
    expect(new Set((await read('status=failed')).map(({ status }) => status))).toEqual(new Set(['failed']));
    expect(await read('kind=literature')).toEqual([]);
  });

  it.each(['x', 'bm90IGEgY3Vyc29y', '../../etc', '%00'])('refuses the cursor %s', async (cursor) => {
    for (const list of ['tasks', 'roadmaps', 'roadmaps/trash']) {
      const response = await test.api.request(`/api/v1/${list}?cursor=${cursor}`);
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        code: 'validation_failed',
        errors: [{ pointer: '#/query/cursor' }],
      });
    }
  });
});

describe('POST /tasks/{task_id}/review', () => {
  const review = (task_id: string, answer: object) => test.post(`/api/v1/tasks/${task_id}/review`, answer);

  it('takes one answer for each round', async () => {
    const task_id = await test.submit('Learn review');
    expect(await readCode(await review(task_id, { approved: true }))).toBe('not_in_review');
    await test.worker.design('reviewed-7kq2x9dp', 'open_review');
    const { review_round } = await getTask(task_id);
    expect(await readCode(await review(task_id, { approved: true, round: (review_round ?? 0) + 1 }))).toBe(
      'review_round_stale',
    );
    const rejected = await review(task_id, {
      approved: false,
      feedback: 'Fewer words.',
      round: review_round,
    });
    expect(rejected.status).toBe(200);
    expect(await rejected.json()).toEqual({ task_id, status: 'processing' });
    const again = await review(task_id, { approved: true });
    expect(again.status).toBe(409);
    const held = await test.worker.take('design');
    expect(held.task.task_id).toBe(task_id);
    held.letGo();
  });

  it.each([
    [{}, '#/approved'],
    [{ approved: 'yes' }, '#/approved'],
    [{ approved: false }, '#/feedback'],
    [{ approved: false, feedback: ' ' }, '#/feedback'],
    [{ approved: true, round: 0 }, '#/round'],
    [{ approved: true, force: true }, '#/force'],
  ])('refuses %j', async (answer, pointer) => {
    const response = await review(UNKNOWN, answer);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
  });

  it('knows no unknown task', async () => {
    expect(await readCode(await review(UNKNOWN, { approved: true }))).toBe('task_not_found');
  });
});

describe('POST /tasks/{task_id}/cancel', () => {
  it('stops a task once', async () => {
    const task_id = await test.submit('Learn to stop');
    const held = await test.worker.take('design');
    const response = await test.post(`/api/v1/tasks/${task_id}/cancel`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ task_id, status: 'cancelled' });
    expect(await held.write({ events: [{ type: 'step_started', step: 'intent_analysis' }] })).toEqual({
      outcome: 'lease_lost',
    });
    held.letGo();
    const again = await test.post(`/api/v1/tasks/${task_id}/cancel`);
    expect(again.status).toBe(409);
    expect(await readCode(again)).toBe('task_finished');
    expect(await readCode(await test.post(`/api/v1/tasks/${UNKNOWN}/cancel`))).toBe('task_not_found');
  });
});

describe('POST /tasks/{task_id}/retry', () => {
  it('starts a new task for what is missing, and refuses when nothing is', async () => {
    const task_id = await test.submit('Learn to try again');
    expect(await readCode(await test.post(`/api/v1/tasks/${task_id}/retry`))).toBe('task_active');
    const held = await test.worker.take('design');
    await held.end({ edge: 'fail', failure: { code: 'llm_unreachable', detail: 'Try again.' } });
    const response = await test.post(`/api/v1/tasks/${task_id}/retry`, {});
    expect(response.status).toBe(202);
    const retry = (await response.json()) as AcceptedTask;
    expect(retry.task_id).not.toBe(task_id);
    expect(response.headers.get('location')).toBe(`/api/v1/tasks/${retry.task_id}`);
    expect(await getTask(retry.task_id)).toMatchObject({ kind: 'retry', retry_of: task_id });
    await test.worker.design('tried-again-7kq2x9dp');
    await test.worker.fill();
    const nothing = await test.post(`/api/v1/tasks/${retry.task_id}/retry`);
    expect(nothing.status).toBe(409);
    expect(await readCode(nothing)).toBe('nothing_to_retry');
  });

  it('refuses unknown fields and unknown tasks, and a body of JSON type may be empty', async () => {
    const path = `/api/v1/tasks/${UNKNOWN}/retry`;
    expect(await readCode(await test.post(path, { pieces: [] }))).toBe('validation_failed');
    expect(await readCode(await test.post(path, undefined, { 'content-type': 'application/json' }))).toBe(
      'task_not_found',
    );
  });
});

describe('GET /roadmaps/{task_id}/content-status', () => {
  it('tells the state in the words of the earlier API', async () => {
    const task_id = await test.submit('Learn to poll');
    const read = async () =>
      (await (await test.api.request(`/api/v1/roadmaps/${task_id}/content-status`)).json()) as ContentStatus;
    const held = await test.worker.take('design');
    expect(await read()).toMatchObject({ task_id, roadmap_id: null, status: 'PENDING' });
    await held.end({ edge: 'fail', failure: { code: 'llm_timeout', detail: 'Try again.' } });
    expect((await read()).status).toBe('FAILURE');
    const unknown = await test.api.request(`/api/v1/roadmaps/${UNKNOWN}/content-status`);
    expect(await readCode(unknown)).toBe('task_not_found');
  });
});

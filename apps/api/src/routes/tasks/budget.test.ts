import type { AcceptedTask, Problem, RoadmapView, TaskList, TaskView } from '@roadwright/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let unpriced: readonly string[] | null = [];
let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'), { findUnpricedModels: async () => unpriced });
});
afterAll(() => test.stop());
beforeEach(() => {
  unpriced = [];
});

const submit = (budget_micro_usd?: number) =>
  test.post('/api/v1/roadmaps/generate', {
    preferences: { learning_goal: 'Learn Rust ownership' },
    options: { budget_micro_usd },
  });
const getTask = async (task_id: string) =>
  (await (await test.api.request(`/api/v1/tasks/${task_id}`)).json()) as TaskView;

/** Takes the next task of the design lane and ends it as one whose budget was spent at once. */
async function failForMoney(): Promise<number | undefined> {
  const { task, end } = await test.worker.take('design');
  await end({ edge: 'fail', failure: { code: 'budget_exhausted', detail: 'The budget is spent.' } });
  return task.request.options.budget_micro_usd;
}

let courses = 0;
/** A finished course of its own; gives its path. */
async function createCourse(): Promise<string> {
  const roadmap_id = `budget-${++courses}-7kq2x9dp`;
  await submit();
  await test.worker.design(roadmap_id);
  await test.worker.fill();
  return `/api/v1/roadmaps/${roadmap_id}`;
}
const BOXES = { parent_id: 'rules', title: 'Boxes' };
const readTree = async (path: string) => (await (await test.api.request(path)).json()) as RoadmapView;
const put = (path: string, body: object) =>
  test.api.request(`${path}/framework`, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'if-match': '*' },
  });

/** Takes the next task of the content lane, fails it, and gives its budget. */
async function failContent(): Promise<number | undefined> {
  const { task, end } = await test.worker.take('content');
  await end({ edge: 'fail', failure: { code: 'llm_timeout', detail: 'Too slow.' } });
  return task.request.options.budget_micro_usd;
}

describe('a budget', () => {
  it('is accepted when every price is known, and goes to the worker with the task', async () => {
    const response = await submit(5000);
    expect(response.status).toBe(202);
    expect(await failForMoney()).toBe(5000);
    const { task_id } = (await response.json()) as AcceptedTask;
    expect(await getTask(task_id)).toMatchObject({
      status: 'failed',
      error: { code: 'budget_exhausted', detail: 'The budget is spent.' },
    });
  });

  it.each([
    ['names the models that have none', ['sample', 'other'], 'sample, other'],
    ['says that the model is not known', null, 'does not know the configured model'],
  ])('is refused while a price is unknown, and %s', async (_name, models, words) => {
    unpriced = models;
    const response = await submit(5000);
    const problem = (await response.json()) as Problem;
    expect([response.status, problem.code]).toEqual([422, 'price_unknown']);
    expect(problem.errors?.[0]?.pointer).toBe('#/options/budget_micro_usd');
    expect(problem.detail).toContain(words);
    expect(problem.detail).toContain('LLM_PRICES');
    expect((await submit()).status).toBe(202);
    (await test.worker.take('design')).letGo();
  });

  it.each([0, -1, 0.5])('of %s is none', async (budget) => {
    expect((await submit(budget)).status).toBe(422);
  });

  it('is given anew to a retry, which has none where none is given', async () => {
    const { task_id } = (await (await submit(100)).json()) as AcceptedTask;
    await failForMoney();
    const path = (id: string) => `/api/v1/tasks/${id}/retry`;
    unpriced = ['sample'];
    const refused = await test.post(path(task_id), { budget_micro_usd: 900 });
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([422, 'price_unknown']);
    unpriced = [];
    const first = await test.post(path(task_id), { budget_micro_usd: 900 });
    expect(first.status).toBe(202);
    expect(await failForMoney()).toBe(900);
    await test.post(path(((await first.json()) as AcceptedTask).task_id));
    expect(await failForMoney()).toBeUndefined();
  });

  it('is given to the task that an edit of the outline starts, and to no other', async () => {
    const path = await createCourse();
    const answer = await test.post(`${path}/nodes`, { ...BOXES, budget_micro_usd: 700 });
    expect(answer.status).toBe(202);
    expect(await failContent()).toBe(700);
    const { stages } = await readTree(path);
    const added = { title: 'Async', modules: [{ title: 'Tasks', concepts: [{ title: 'Futures' }] }] };
    const replaced = await put(path, { stages: [...stages, added], budget_micro_usd: 800 });
    expect(replaced.status).toBe(202);
    expect(await failContent()).toBe(800);
    expect((await test.post(`${path}/nodes`, { ...BOXES, title: 'Pins' })).status).toBe(202);
    expect(await failContent()).toBeUndefined();
  });

  it('is of no account for an edit that starts nothing', async () => {
    const path = await createCourse();
    const { stages } = await readTree(path);
    const replaced = await put(path, { title: 'Other', stages, budget_micro_usd: 800 });
    expect([replaced.status, (await readTree(path)).title]).toEqual([200, 'Other']);
  });

  it('of an edit is refused while a price is unknown, or when it is none, and nothing is changed', async () => {
    const path = await createCourse();
    const { stages } = await readTree(path);
    for (const [budget_micro_usd, code] of [
      [700, 'price_unknown'],
      [0, 'validation_failed'],
      ['700', 'validation_failed'],
    ]) {
      unpriced = ['sample'];
      for (const refused of [
        await test.post(`${path}/nodes`, { ...BOXES, budget_micro_usd }),
        await put(path, { stages, budget_micro_usd }),
      ]) {
        const problem = (await refused.json()) as Problem;
        expect([refused.status, problem.code, problem.errors?.[0]?.pointer]).toEqual([
          ...[422, code, '#/budget_micro_usd'],
        ]);
      }
    }
    expect((await readTree(path)).version).toBe(1);
    expect((await test.post(`${path}/nodes`, BOXES)).status).toBe(202);
    await failContent();
  });

  it('that is spent is told with the cost, also in the list', async () => {
    const { task_id } = (await (await submit(100)).json()) as AcceptedTask;
    const held = await test.worker.take('design');
    await held.write({ usage: { llm_calls: 1, input_tokens: 10, output_tokens: 5, cost_micro_usd: 90 } });
    await held.end({ edge: 'fail', failure: { code: 'budget_exhausted', detail: 'The budget is spent.' } });
    expect((await getTask(task_id)).usage.cost_micro_usd).toBe(90);
    const { items } = (await (await test.api.request('/api/v1/tasks')).json()) as TaskList;
    expect(items.find((item) => item.task_id === task_id)?.usage.cost_micro_usd).toBe(90);
  });
});

import { createLedger } from '@roadwright/db';
import {
  type AcceptedTask,
  COURSE_STEPS,
  type CourseStep,
  type Estimate,
  estimateSchema,
  type Problem,
  type RoadmapEstimate,
  roadmapEstimateSchema,
} from '@roadwright/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { CourseModels } from '../../course-models.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

const HOME = 'https://api.example.org/v1';
const PACE = { calls_at_once: 512, calls_per_minute: Number.POSITIVE_INFINITY, tokens_per_minute: 1e9 };
/** A model that costs one micro-USD per token of output. */
const createModels = (secret: readonly CourseStep[] = []): CourseModels => ({
  pace: PACE,
  find: (step) => ({
    address: HOME,
    model: secret.includes(step) ? 'secret' : 'known',
    countCost: ({ output_tokens }) => (secret.includes(step) ? null : Math.ceil(output_tokens)),
  }),
});

let models: CourseModels | null = null;
let unpriced: readonly string[] | null = [];
let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'), {
    findCourseModels: async () => models,
    findUnpricedModels: async () => unpriced,
  });
});
afterAll(() => test.stop());
beforeEach(() => {
  models = createModels();
  unpriced = [];
});

const COURSE = '/api/v1/estimates';
const GENERATE = '/api/v1/roadmaps/generate';
const request = (options: object = {}, preferences: object = {}) => ({
  preferences: { learning_goal: 'Learn Rust ownership', ...preferences },
  options,
});
async function estimate(body: object): Promise<Estimate> {
  const response = await test.post(COURSE, body);
  expect(response.status).toBe(200);
  return estimateSchema.strict().parse(await response.json());
}
const STORED = `
  select (select count(*) from roadwright.task)::int as tasks, (select count(*) from roadwright.event)::int as events,
    (select count(*) from roadwright.idempotency_key)::int as keys, (select count(*) from graphile_worker.jobs)::int as jobs,
    (select count(*) from roadwright.llm_call)::int as calls`;

describe('POST /estimates', () => {
  it('tells calls, tokens, minutes and money, and stores nothing', async () => {
    const made = await estimate(request({ max_concepts: 10 }));
    expect(made).toMatchObject({
      concepts: 10,
      calls: 43,
      cost_micro_usd: made.output_tokens,
      basis: 'usual',
      unpriced_models: [],
      low: { concepts: 3, calls: 15 },
      high: { concepts: 10, calls: 49 },
    });
    expect(made.minutes).toBeGreaterThan(0);
    expect(await test.database.sql(STORED, [])).toEqual([
      { tasks: 0, events: 0, keys: 0, jobs: 0, calls: 0 },
    ]);
  });

  it('takes a body with the goal alone', async () => {
    expect(await estimate({ preferences: { learning_goal: 'Chess' } })).toMatchObject({ concepts: 30 });
  });

  it('sees that a near deadline leaves room for few concepts', async () => {
    const target_deadline = new Date(Date.now() + 7 * 86_400_000).toISOString();
    const { concepts } = await estimate(request({}, { target_deadline, available_hours_per_week: 2 }));
    expect(concepts).toBe(4);
  });

  it('tells no money while a needed model has no price, and names it', async () => {
    models = createModels(['quiz']);
    const made = await estimate(request());
    expect(made).toMatchObject({ calls: 123, cost_micro_usd: null, unpriced_models: ['secret'] });
    expect(made.by_step.find(({ step }) => step === 'quiz')).toMatchObject({ model: 'secret', calls: 30 });
    models = createModels(['edit']);
    const unrepaired = await estimate(request());
    expect(unrepaired.cost_micro_usd).toBeGreaterThan(0);
    expect(unrepaired.high.cost_micro_usd).toBeNull();
  });

  it('tells calls and tokens even when no model can be found', async () => {
    models = null;
    const made = await estimate(request());
    expect(made).toMatchObject({ calls: 123, cost_micro_usd: null, unpriced_models: [] });
    expect(new Set(made.by_step.map(({ model }) => model))).toEqual(new Set([null]));
    expect(made.output_tokens).toBeGreaterThan(0);
  });
});

const { preferences } = request();
const FAULTY: readonly (readonly [string, unknown])[] = [
  ['no goal', {}],
  ['a goal that is too short', { preferences: { learning_goal: ' a ' } }],
  ['a goal of another type', { preferences: { learning_goal: { $ne: '' } } }],
  ['a goal of 10,000 characters', { preferences: { learning_goal: 'x'.repeat(10_000) } }],
  ['an unknown field', { preferences, max_concepts: 5 }],
  ['too many concepts', { preferences, options: { max_concepts: 101 } }],
  ['half a concept', { preferences, options: { max_concepts: 1.5 } }],
  ['hours out of range', request({}, { available_hours_per_week: 0 })],
  ['a deadline that is no date', request({}, { target_deadline: 'soon' })],
  ['a budget of nothing', { preferences, options: { budget_micro_usd: 0 } }],
  ['a list', []],
  ['no object', null],
];

describe('a body that cannot be generated', () => {
  const send = async (path: string, body: string, type = 'application/json') => {
    const response = await test.api.request(path, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });
    const { code, errors, detail } = (await response.json()) as Problem;
    return { status: response.status, code, errors, detail };
  };

  it.each(FAULTY)('such as %s has the same faults in an estimate', async (_name, body) => {
    const refused = await send(COURSE, JSON.stringify(body));
    expect(refused.status).toBe(422);
    expect(refused).toEqual(await send(GENERATE, JSON.stringify(body)));
  });

  it.each([
    ['wrong JSON', '{"preferences":', 'application/json'],
    ['another content type', '{}', 'text/plain'],
    ['more than 256 KiB', 'x'.repeat(262_145), 'application/json'],
    ['a depth that no reader would survive', `${'['.repeat(5000)}${']'.repeat(5000)}`, 'application/json'],
  ])('and %s too', async (_name, body, type) => {
    const refused = await send(COURSE, body, type);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(refused).toEqual(await send(GENERATE, body, type));
  });

  it('is one with a budget that nobody can keep', async () => {
    unpriced = ['secret'];
    const body = JSON.stringify(request({ budget_micro_usd: 5 }));
    const refused = await send(COURSE, body);
    expect(refused).toMatchObject({ status: 422, code: 'price_unknown' });
    expect(refused).toEqual(await send(GENERATE, body));
  });

  it('is none because of what stands in its texts', async () => {
    const learning_goal = `Robert'); drop table roadwright.task; -- \u0000 {{prompt}}`;
    const hostile = { ...request({}, { learning_goal }), additional_context: '<script>' };
    expect((await test.post(COURSE, hostile)).status).toBe(200);
    const body = `{"preferences":{"learning_goal":"Rust now"},"__proto__":{"options":{"max_concepts":1}}}`;
    expect((await send(COURSE, body)).status).toBe((await send(GENERATE, body)).status);
  });

  it('is not asked for with another method', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await test.api.request(COURSE, { method });
      expect([response.status, ((await response.json()) as Problem).code]).toEqual([
        405,
        'method_not_allowed',
      ]);
    }
  });
});

async function estimateRoadmap(roadmap_id: string): Promise<RoadmapEstimate> {
  const response = await test.api.request(`/api/v1/roadmaps/${roadmap_id}/estimate`);
  expect(response.status).toBe(200);
  return roadmapEstimateSchema.strict().parse(await response.json());
}
const NOTHING = { concepts: 0, calls: 0, input_tokens: 0, output_tokens: 0, minutes: 0, cost_micro_usd: 0 };
const USAGE = { llm_calls: 3, input_tokens: 300, output_tokens: 30, cost_micro_usd: 12 };

describe('GET /roadmaps/{roadmap_id}/estimate', () => {
  it('tells what the whole outline takes while it waits for an answer, and nothing once all is made', async () => {
    const roadmap_id = 'reviewed-7kq2x9dp';
    const accepted = await test.post(GENERATE, request({ review: 'human' }));
    await test.worker.design(roadmap_id, 'open_review');
    const before = await estimateRoadmap(roadmap_id);
    expect(before).toMatchObject({
      roadmap_id,
      version: 1,
      concepts: 2,
      calls: 8,
      cost_micro_usd: before.output_tokens,
      spent: { llm_calls: 0, cost_micro_usd: 0 },
    });
    expect(before.by_step.map(({ step, calls }) => `${step} ${calls}`)).toEqual([
      'tutorial 2',
      'resources 2',
      'quiz 2',
      'verify 2',
    ]);
    expect([before.low.calls, before.high.calls]).toEqual([8, 8]);
    const { task_id } = (await accepted.json()) as AcceptedTask;
    await test.post(`/api/v1/tasks/${task_id}/review`, { approved: true });
    await test.worker.fill();
    expect(await estimateRoadmap(roadmap_id)).toMatchObject(NOTHING);
  });

  it('counts what is stored out, piece by piece, and tells what was spent', async () => {
    const roadmap_id = 'growing-7kq2x9dp';
    await test.submit();
    await test.worker.design(roadmap_id);
    expect((await estimateRoadmap(roadmap_id)).calls).toBe(8);
    const held = await test.worker.take('content');
    const markdown = '# Moves\n';
    const body = { title: 'Moves', summary: 'Values move.', markdown, estimated_minutes: 4 };
    const made = { concept_id: 'moves', version: 1, model: 'test', prompt_version: 'tutorial@1' };
    await held.write({ artifacts: [{ ...made, content_type: 'tutorial', body }], usage: USAGE });
    const during = await estimateRoadmap(roadmap_id);
    expect(during).toMatchObject({ concepts: 2, calls: 7, spent: USAGE });
    await held.write({ usage: { ...USAGE, cost_micro_usd: null } });
    expect((await estimateRoadmap(roadmap_id)).spent).toEqual({
      llm_calls: 6,
      input_tokens: 600,
      output_tokens: 60,
      cost_micro_usd: null,
    });
    held.letGo();
  });

  it('is nothing for a finished one, even without a model and in the trash', async () => {
    const roadmap_id = 'finished-7kq2x9dp';
    await test.submit();
    await test.worker.design(roadmap_id);
    await test.worker.fill();
    models = null;
    expect(await estimateRoadmap(roadmap_id)).toMatchObject({
      ...NOTHING,
      low: NOTHING,
      high: NOTHING,
      by_step: [],
    });
    await test.api.request(`/api/v1/roadmaps/${roadmap_id}`, { method: 'DELETE' });
    expect(await estimateRoadmap(roadmap_id)).toMatchObject(NOTHING);
  });

  it.each([
    ['nowhere', 404, 'roadmap_not_found'],
    ['generate', 404, 'roadmap_not_found'],
    [`a'%20or%20'1'='1`, 422, 'invalid_id'],
    ['..%2F..%2Ftasks', 422, 'invalid_id'],
    ['x'.repeat(5000), 422, 'invalid_id'],
  ])('knows no roadmap %s', async (roadmap_id, status, code) => {
    const response = await test.api.request(`/api/v1/roadmaps/${roadmap_id}/estimate`);
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code]);
  });
});

describe('an estimate of a server that has made courses', () => {
  it('goes by what its newest calls took', async () => {
    const ledger = createLedger(test.database, { worker_id: 'one', createId: () => crypto.randomUUID() });
    for (const step of COURSE_STEPS) {
      for (let call = 0; call < 3; call++) {
        ledger.add({
          step,
          scope: { task_id: crypto.randomUUID(), owner_id: 'somebody', order: 0 },
          attempt: 1,
          address: HOME,
          model: 'known',
          answered_model: null,
          outcome: 'ok',
          tokens: { input_tokens: 1000, output_tokens: 100 },
          estimated: false,
          cost_micro_usd: 100,
          price_version: null,
          queued_ms: 0,
          duration_ms: 6000,
          at: Date.now(),
        });
      }
    }
    await ledger.close();
    expect(await estimate(request({ max_concepts: 4 }))).toMatchObject({
      basis: 'measured',
      calls: 19,
      input_tokens: 19_000,
      output_tokens: 1900,
      cost_micro_usd: 1900,
      minutes: 0.6,
    });
    models = createModels([...COURSE_STEPS]);
    expect(await estimate(request({ max_concepts: 4 }))).toMatchObject({
      basis: 'mixed',
      output_tokens: 1900,
      cost_micro_usd: null,
      unpriced_models: ['secret'],
    });
  });
});

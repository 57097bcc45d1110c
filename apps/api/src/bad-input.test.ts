import type { Problem } from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from './testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const GENERATE = '/api/v1/roadmaps/generate';
const TASK = '/api/v1/tasks/0197b0a0-0000-7000-8000-000000000000';
const JSON_TYPE = { 'content-type': 'application/json' };
const withGoal = (preferences: object) =>
  JSON.stringify({ preferences: { learning_goal: 'Learn Rust', ...preferences } });

const COUNT = `
  select (select count(*) from roadwright.task)::int as tasks, (select count(*) from roadwright.event)::int as events,
    (select count(*) from roadwright.idempotency_key)::int as keys, (select count(*) from graphile_worker.jobs)::int as jobs`;

it.each([
  ['a body over 256 KiB', GENERATE, 'x'.repeat(262_145), 413, 'body_too_large', undefined],
  ['wrong JSON', GENERATE, '{"preferences":', 400, 'invalid_json', undefined],
  ['an unknown field', GENERATE, withGoal({ pace: 3 }), 422, 'validation_failed', '#/preferences/pace'],
  [
    'a field of another type',
    GENERATE,
    withGoal({ tech_stack: 'Rust' }),
    422,
    'validation_failed',
    '#/preferences/tech_stack',
  ],
  [
    'hours out of range',
    GENERATE,
    withGoal({ available_hours_per_week: 169 }),
    422,
    'validation_failed',
    '#/preferences/available_hours_per_week',
  ],
  [
    'an empty goal',
    GENERATE,
    withGoal({ learning_goal: '' }),
    422,
    'validation_failed',
    '#/preferences/learning_goal',
  ],
  [
    'a goal of 10,000 characters',
    GENERATE,
    withGoal({ learning_goal: 'x'.repeat(10_000) }),
    422,
    'validation_failed',
    '#/preferences/learning_goal',
  ],
  [
    'a budget that nobody can keep',
    GENERATE,
    JSON.stringify({ preferences: { learning_goal: 'Learn Rust' }, options: { budget_micro_usd: 5 } }),
    422,
    'price_unknown',
    '#/options/budget_micro_usd',
  ],
  [
    'a retry with a budget that nobody can keep',
    `${TASK}/retry`,
    '{"budget_micro_usd":5}',
    422,
    'price_unknown',
    '#/budget_micro_usd',
  ],
  ['an unknown task', `${TASK}/cancel`, undefined, 404, 'task_not_found', undefined],
  ['a malformed id', '/api/v1/tasks/7/retry', undefined, 422, 'invalid_id', '#/path/task_id'],
  [
    'an unknown content type',
    '/api/v1/roadmaps/rust-7kq2x9dp/concepts/moves/video/retry',
    undefined,
    404,
    'unknown_content_type',
    undefined,
  ],
])('%s gets its problem over a real connection, and nothing is stored', async (...given) => {
  const [, path, body, status, code, pointer] = given;
  const headers = { ...(body === undefined ? {} : JSON_TYPE), 'idempotency-key': 'key' };
  const response = await fetch(`${test.url}${path}`, {
    method: 'POST',
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const problem = (await response.json()) as Problem;
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json',
  ]);
  expect([problem.code, problem.errors?.[0]?.pointer]).toEqual([code, pointer]);
  expect(await test.database.sql(COUNT, [])).toEqual([{ tasks: 0, events: 0, keys: 0, jobs: 0 }]);
});

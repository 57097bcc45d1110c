import type { CallFigures, LlmAttempt } from '@roadwright/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { insertCalls } from './insert-calls.ts';
import { readCallFigures } from './read-call-figures.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());
beforeEach(async () => {
  await own.database.sql('truncate roadwright.llm_call', []);
});

const NOON = Date.UTC(2026, 10, 22, 12);
const task_id = createId();

const createAttempt = (given: Partial<LlmAttempt> = {}): LlmAttempt => ({
  step: 'quiz',
  scope: { task_id, owner_id: 'ann', order: 0 },
  attempt: 1,
  address: 'https://api.example.org/v1',
  model: 'fast',
  answered_model: null,
  outcome: 'ok',
  tokens: { input_tokens: 1000, output_tokens: 500, cached_input_tokens: 200 },
  estimated: false,
  cost_micro_usd: 70,
  price_version: null,
  queued_ms: 9000,
  first_token_ms: 400,
  duration_ms: 2000,
  at: NOON,
  ...given,
});
const store = (...attempts: Partial<LlmAttempt>[]) =>
  insertCalls(
    own.database.sql,
    'one',
    attempts.map((given) => ({ ...createAttempt(given), call_id: createId() })),
  );
const MEANS: CallFigures = {
  step: 'quiz',
  address: 'https://api.example.org/v1',
  model: 'fast',
  answers: 1,
  input_tokens: 1000,
  cached_input_tokens: 200,
  output_tokens: 500,
  seconds: 2,
  slow_seconds: 2,
};
const tokens = (output_tokens: number) => ({ input_tokens: 1000, output_tokens });

describe('the figures of the newest calls', () => {
  test('are none of an empty ledger', async () => {
    expect(await readCallFigures(own.database)).toEqual([]);
  });

  test('are means by step, address and model, of all owners together', async () => {
    const scope = { task_id, owner_id: 'bob', order: 0 };
    await store(
      {},
      { scope, tokens: tokens(700), duration_ms: 4000 },
      { model: 'slow' },
      { address: 'http://127.0.0.1:1' },
      { step: 'intent' },
    );
    const figures = await readCallFigures(own.database);
    expect(figures).toHaveLength(4);
    expect(figures).toContainEqual({
      ...MEANS,
      answers: 2,
      cached_input_tokens: 100,
      output_tokens: 600,
      seconds: 3,
      slow_seconds: expect.closeTo(3.8),
    });
    for (const other of [{ model: 'slow' }, { address: 'http://127.0.0.1:1' }, { step: 'intent' }]) {
      expect(figures).toContainEqual({ ...MEANS, ...other });
    }
  });

  test('share attempts without a usable answer out among those with one', async () => {
    await store({}, {}, { outcome: 'invalid_answer', tokens: tokens(200), duration_ms: 1000 });
    expect(await readCallFigures(own.database)).toMatchObject([
      { answers: 2, input_tokens: 1500, output_tokens: 600, seconds: 2.5, slow_seconds: 2 },
    ]);
  });

  test('pass over what was refused, kept or called off', async () => {
    await store(
      {},
      { outcome: 'throttled_rate', tokens: tokens(0) },
      { outcome: 'cached', tokens: tokens(0) },
      { outcome: 'aborted' },
    );
    expect(await readCallFigures(own.database)).toEqual([MEANS]);
  });

  test('leave a model out that has only failed', async () => {
    await store({ model: 'broken', outcome: 'truncated' });
    expect(await readCallFigures(own.database)).toEqual([]);
  });

  test('are of the newest hundred calls of a step, whatever stands between them', async () => {
    const old = { tokens: tokens(9000), at: NOON - 1000 };
    await store(...Array.from({ length: 50 }, () => old), { step: 'intent', at: NOON - 2000 });
    await store(...Array.from({ length: 100 }, () => ({})));
    const figures = await readCallFigures(own.database);
    expect(figures.find(({ step }) => step === 'quiz')).toMatchObject({ answers: 100, output_tokens: 500 });
    expect(figures.find(({ step }) => step === 'intent')).toMatchObject({ answers: 1 });
  });

  test.each([
    ['in the first minute of a busy server, when the planner knows nothing', false],
    ['when the planner knows the table', true],
  ])('are read from an index, however long the ledger, %s', async (_name, analyzed) => {
    await own.database.sql(FILL, [task_id, 50_000]);
    if (analyzed) await own.database.sql('analyze roadwright.llm_call', []);
    const read = await own.database.transaction(async (sql) => {
      const countRead = async () => (await sql<{ rows: number }>(READ_ROWS, []))[0]?.rows ?? Number.NaN;
      const before = await countRead();
      await readCallFigures({ sql });
      return (await countRead()) - before;
    });
    expect(read).toBe(300);
  });
});

// Of three steps: those that were never asked are where a wrong plan reads everything.
const FILL = `
  insert into roadwright.llm_call (call_id, worker_id, task_id, owner_id, step, attempt, address, model, outcome,
    input_tokens, cached_input_tokens, output_tokens, reasoning_tokens, estimated, queued_ms, total_ms, at)
  select gen_random_uuid(), 'one', $1::uuid, 'ann', (array['tutorial', 'resources', 'quiz'])[1 + number % 3], 1,
    'home', 'fast', 'ok', 10, 0, 10, 0, false, 0, 10, now() - number * interval '1 second'
  from generate_series(1, $2::int) as number`;

const READ_ROWS = `
  select (seq_tup_read + idx_tup_fetch)::int as rows from pg_stat_xact_user_tables where relname = 'llm_call'`;

import { type LlmAttempt, type LogList, logListSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createLedger } from '../ledger/create-ledger.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { claim, completeCourse, createId, openCourse, SUMMARY, submit } from '../testing/samples.ts';
import { takeAway } from '../testing/take-away.ts';
import { type LogFilter, listLog } from './list-log.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

const read = async (task_id: string, filter: Partial<LogFilter> = {}): Promise<LogList> => {
  const list = await listLog(own.database, { task_id, owner: 'ann', limit: 100, ...filter });
  return logListSchema.parse(list);
};
const tell = ({ items }: LogList) => items.map(({ level, category, name }) => `${level} ${category} ${name}`);

async function ask(task_id: string, attempts: readonly Partial<LlmAttempt>[]): Promise<void> {
  const ledger = createLedger(own.database, { worker_id: 'w1', createId });
  for (const [at, attempt] of attempts.entries()) {
    ledger.add({
      step: 'tutorial',
      scope: { task_id, owner_id: 'ann', order: 0, concept_id: 'variables' },
      attempt: at + 1,
      address: 'https://one.example',
      model: 'small',
      answered_model: null,
      outcome: 'ok',
      tokens: { input_tokens: 10, output_tokens: 20 },
      estimated: false,
      cost_micro_usd: 1,
      price_version: null,
      queued_ms: 0,
      duration_ms: 1500,
      at: Date.now() + at,
      ...attempt,
    });
  }
  await ledger.close();
}

describe('the log of a task', () => {
  test('tells its way from the first event to the last, without the frames that only draw a bar', async () => {
    const course = await openCourse(own.database);
    const progress = {
      concept_id: 'variables',
      concept_title: 'Variables',
      progress_current: 0,
      progress_total: 2,
    };
    await course.write({
      events: [
        { type: 'step_started', step: 'content_generation' },
        { type: 'content_generation_progress', ...progress, content_type: null, status: 'generating' },
        { type: 'content_generation_progress', ...progress, content_type: 'tutorial', status: 'completed' },
        {
          ...{ type: 'content_generation_progress', ...progress, content_type: 'quiz', status: 'failed' },
          error: { code: 'llm_refused', detail: 'The model refused.' },
        },
        { type: 'content_generation_progress', ...progress, content_type: null, status: 'completed' },
      ],
    });
    await course.end({ edge: 'complete', summary: SUMMARY });
    const log = await read(course.task.task_id);
    expect(tell(log)).toEqual([
      'info task task_queued',
      'info task task_started',
      'info review roadmap_ready',
      'info step step_started',
      'info artifact content_generation_progress',
      'error artifact content_generation_progress',
      'info task task_completed',
    ]);
    expect(log.items.map(({ message }) => message)).toContain(
      'Quiz of “Variables” failed. The model refused. (llm_refused)',
    );
    expect(log.next_cursor).toBeNull();
  });

  test('tells of a takeover, a repair of the outline and a failure as what they are', async () => {
    const task_id = await submit(own.database);
    await claim(own.database, task_id);
    await takeAway(own.database.sql, task_id);
    const second = await claim(own.database, task_id);
    const data = { valid: false, score: 40, critic: 'asked', critical_count: 2, rules: ['cycle'] };
    const repair = { cause: 'repair', skipped_count: 1, failure: 'llm_invalid_answer' };
    await second.write({
      events: [
        { type: 'step_completed', step: 'structure_validation', round: 0, data },
        { type: 'step_completed', step: 'roadmap_edit', round: 1, data: repair },
        { type: 'step_completed', step: 'structure_validation', round: 1, data: { ...data, valid: true } },
      ],
    });
    await second.end({ edge: 'fail', failure: { code: 'llm_refused', detail: 'No.' } });
    const log = await read(task_id);
    expect(tell(log)).toEqual([
      'info task task_queued',
      'info task task_started',
      'warn task task_recovering',
      'warn step step_completed',
      'warn step step_completed',
      'info step step_completed',
      'error task task_failed',
    ]);
    expect(log.items[3]?.message).toBe(
      'Structure validation is done, round 0: valid false, score 40, critical count 2.',
    );
  });

  test('tells of every attempt at the language model, and which of them went elsewhere', async () => {
    const task_id = await submit(own.database);
    await ask(task_id, [
      { outcome: 'throttled_rate' },
      { outcome: 'overloaded' },
      { address: 'https://two.example', model: 'big' },
    ]);
    const { items } = await read(task_id, { category: 'call' });
    expect(items.map(({ level, data }) => [level, data.attempt, data.fallback])).toEqual([
      ['warn', 1, false],
      ['warn', 2, false],
      ['info', 3, true],
    ]);
    expect(items.map(({ message }) => message)).toEqual([
      'Tutorial of variables: attempt 1 at small (https://one.example) failed: throttled rate, 1.5 s.',
      'Tutorial of variables: attempt 2 at small (https://one.example) failed: overloaded, 1.5 s.',
      'Tutorial of variables: attempt 3, sent elsewhere, at big (https://two.example) answered, 1.5 s.',
    ]);
    expect(items[2]?.data).toMatchObject({ worker_id: 'w1', cost_micro_usd: 1, total_ms: 1500 });
  });

  test('gives the same lines page by page, each once', async () => {
    const { task } = await completeCourse(own.database);
    const at = Date.now();
    await ask(
      task.task_id,
      Array.from({ length: 7 }, () => ({ at })),
    );
    const whole = await read(task.task_id);
    const paged: unknown[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 20; pages++) {
      const page = await read(task.task_id, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.items);
      if (page.next_cursor === null) break;
      cursor = page.next_cursor;
    }
    expect(paged).toEqual(whole.items);
    expect(whole.items.length).toBeGreaterThan(10);
  });

  test('shows only what the filter lets through, which may be nothing', async () => {
    const task_id = await submit(own.database);
    await ask(task_id, [{ outcome: 'timeout_first' }, {}]);
    await cancelTask(own.database, { task_id, owner: 'ann' });
    expect(tell(await read(task_id, { level: 'warn' }))).toEqual(['warn call llm_call']);
    expect(tell(await read(task_id, { level: 'info', category: 'call' }))).toEqual(['info call llm_call']);
    expect(await read(task_id, { level: 'error' })).toEqual({ items: [], next_cursor: null });
  });

  test('is its owner’s alone, and of no task that is not there', async () => {
    const task_id = await submit(own.database);
    for (const wrong of [{ owner: 'bob' }, { task_id: createId() }]) {
      await expect(read(task_id, wrong)).rejects.toMatchObject({ code: 'task_not_found' });
    }
    expect((await read(task_id, { owner: null })).items).toHaveLength(1);
  });

  test.each([
    'x',
    Buffer.from('["1","event"]').toString('base64url'),
    Buffer.from('["a","event","1"]').toString('base64url'),
  ])('refuses the cursor %s', async (cursor) => {
    const task_id = await submit(own.database);
    await expect(read(task_id, { cursor })).rejects.toMatchObject({ code: 'validation_failed' });
  });
});

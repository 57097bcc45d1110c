import { TASK_STEPS } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { getRoadmap } from '../roadmap/get-roadmap.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readEvents, readJobs } from '../testing/read-rows.ts';
import {
  claim,
  completeCourse,
  createDraft,
  createFramework,
  openCourse,
  SUMMARY,
  submit,
} from '../testing/samples.ts';
import { answerReview } from './answer-review.ts';
import { cancelTask } from './cancel-task.ts';
import { getTask } from './get-task.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const cancel = (task_id: string, owner: string | null = null) => cancelTask(own.database, { task_id, owner });
const status = async (task_id: string) => (await getTask(own.database, { task_id, owner: null })).status;

async function openReview(): Promise<string> {
  const task_id = await submit(own.database);
  const { end } = await claim(own.database, task_id);
  const framework = createFramework(['a', 'b']);
  await end({ edge: 'open_review', roadmap_id: `rust-${task_id.slice(-8)}`, framework });
  return task_id;
}

/** Those that a worker is in; in the others a task waits. */
const WORKED_STEPS = TASK_STEPS.filter((step) => step !== 'queued' && step !== 'human_review');

const codes = (results: PromiseSettledResult<unknown>[]) =>
  results.map((result) => (result.status === 'rejected' ? result.reason.code : 'won')).sort();

describe('cancelTask', () => {
  test('takes a waiting task out of the line and tells it', async () => {
    const task_id = await submit(own.database);
    await cancel(task_id);
    expect(await status(task_id)).toBe('cancelled');
    expect((await readJobs(own.database)).map(({ key }) => key)).not.toContain(`design:${task_id}`);
    expect((await readEvents(own.database, task_id)).at(-1)).toEqual({
      seq: 2,
      type: 'task_cancelled',
      data: '{"status":"cancelled"}',
    });
  });

  test('stops a task in the middle of its content and settles its concepts', async () => {
    const { task, write, roadmap_id } = await openCourse(own.database, ['half', 'none']);
    await write({
      concepts: [
        { concept_id: 'half', status: 'generating' },
        { concept_id: 'none', status: 'generating' },
      ],
      artifacts: [createDraft('half', 'tutorial')],
    });
    await cancel(task.task_id);
    const roadmap = await getRoadmap(own.database, { roadmap_id, owner: null });
    expect(roadmap.status).toBe('cancelled');
    expect(roadmap.stages[0]?.modules[0]?.concepts).toMatchObject([
      { status: 'partial', artifacts: { tutorial: { status: 'completed' }, quiz: { status: 'pending' } } },
      { status: 'pending' },
    ]);
  });

  test('cancels a task that waits for a review', async () => {
    const task_id = await openReview();
    await cancel(task_id);
    expect(await status(task_id)).toBe('cancelled');
  });

  test('refuses a task that has ended, is unknown or is somebody else’s', async () => {
    const { task } = await completeCourse(own.database);
    await expect(cancel(task.task_id)).rejects.toMatchObject({ code: 'task_finished' });
    await expect(cancel('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'task_not_found',
    });
    const task_id = await submit(own.database, { owner_id: 'ann' });
    await expect(cancel(task_id, 'bob')).rejects.toMatchObject({ code: 'task_not_found' });
    await cancel(task_id, 'ann');
  });

  test.each(WORKED_STEPS)(
    'stops a worker in the step %s, who can neither write nor end any more',
    async (step) => {
      const design = step !== 'content_generation' && step !== 'finalizing';
      const { task, write, end } = design
        ? await claim(own.database, await submit(own.database))
        : await openCourse(own.database);
      await write({ current_step: step });
      await cancel(task.task_id);
      expect(await write({ events: [{ type: 'step_started', step }] })).toEqual({ outcome: 'lease_lost' });
      const failure = { code: 'llm_timeout', detail: 'Too slow.' } as const;
      expect(await end({ edge: 'fail', failure })).toEqual({ outcome: 'lease_lost' });
      expect(await status(task.task_id)).toBe('cancelled');
      expect((await readEvents(own.database, task.task_id)).at(-1)).toMatchObject({ type: 'task_cancelled' });
    },
  );

  test('and the end of the work have one winner', async () => {
    for (let round = 0; round < 5; round++) {
      const { task, end } = await openCourse(own.database);
      const [cancelled, ended] = await Promise.allSettled([
        cancel(task.task_id),
        end({ edge: 'complete', summary: SUMMARY }),
      ]);
      const won = await status(task.task_id);
      if (won === 'completed') expect(codes([cancelled])).toEqual(['task_finished']);
      else expect([won, ended]).toMatchObject(['cancelled', { value: { outcome: 'lease_lost' } }]);
      const types = (await readEvents(own.database, task.task_id)).map(({ type }) => type);
      expect(types.filter((type) => /^task_(completed|cancelled)$/.test(type))).toHaveLength(1);
    }
  });

  test.each(['open_content', 'open_review'] as const)(
    'leaves nothing in the line when it meets the end of a design (%s)',
    async (edge) => {
      for (let round = 0; round < 5; round++) {
        const task_id = await submit(own.database);
        const { end } = await claim(own.database, task_id);
        const roadmap_id = `rust-${task_id.slice(-8)}`;
        const framework = createFramework(['a']);
        await Promise.all([cancel(task_id), end({ edge, roadmap_id, framework })]);
        expect(await status(task_id)).toBe('cancelled');
        const keys = (await readJobs(own.database)).map(({ key }) => key);
        expect(keys).not.toContain(`content:${task_id}`);
      }
    },
  );

  test('has one winner of many at once', async () => {
    const task_id = await submit(own.database);
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => cancel(task_id)));
    expect(codes(results)).toEqual([...Array(4).fill('task_finished'), 'won']);
    expect(await readEvents(own.database, task_id)).toHaveLength(2);
  });
});

describe('answerReview', () => {
  const answer = (task_id: string, given: Parameters<typeof answerReview>[1]['answer']) =>
    answerReview(own.database, { task_id, owner: null, answer: given });

  test('sends an approved outline to its content', async () => {
    const task_id = await openReview();
    expect(await answer(task_id, { approved: true, round: 1 })).toEqual({ status: 'processing' });
    expect((await readEvents(own.database, task_id)).at(-1)).toMatchObject({
      type: 'review_answered',
      data: '{"round":1,"approved":true}',
    });
    expect((await claim(own.database, task_id, 'content')).task.review_round).toBe(1);
  });

  test('sends a rejected outline back to its design', async () => {
    const task_id = await openReview();
    await answer(task_id, { approved: false, feedback: 'Shorter' });
    expect((await claim(own.database, task_id, 'design')).task.review_round).toBe(1);
  });

  test('refuses another round, a second answer, and a task that is not in review', async () => {
    const task_id = await openReview();
    await expect(answer(task_id, { approved: true, round: 2 })).rejects.toMatchObject({
      code: 'review_round_stale',
    });
    await answer(task_id, { approved: true });
    await expect(answer(task_id, { approved: true })).rejects.toMatchObject({ code: 'not_in_review' });
    await expect(answer('01900000-0000-7000-8000-000000000000', { approved: true })).rejects.toMatchObject({
      code: 'task_not_found',
    });
  });

  test('has one winner of approvals, rejections and a cancellation at once', async () => {
    for (let round = 0; round < 5; round++) {
      const task_id = await openReview();
      const results = await Promise.allSettled([
        answer(task_id, { approved: true }),
        answer(task_id, { approved: false, feedback: 'No' }),
        answer(task_id, { approved: true }),
      ]);
      expect(codes(results)).toEqual(['not_in_review', 'not_in_review', 'won']);
      const raced = await openReview();
      const race = codes(await Promise.allSettled([cancel(raced), answer(raced, { approved: true })]));
      expect([
        ['won', 'won'],
        ['not_in_review', 'won'],
      ]).toContainEqual(race);
      expect(await status(raced)).toBe('cancelled');
      const seqs = (await readEvents(own.database, raced)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, place) => place + 1));
    }
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { CONTENT_TYPES, type ContentType } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listArtifactVersions } from '../artifact/list-artifact-versions.ts';
import { getRoadmap } from '../roadmap/get-roadmap.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import {
  claim,
  completeCourse,
  createDraft,
  createDrafts,
  createFramework,
  createId,
  createRequest,
  openCourse,
  SUMMARY,
  submit,
} from '../testing/samples.ts';
import { answerReview } from './answer-review.ts';
import { cancelTask } from './cancel-task.ts';
import { getTask } from './get-task.ts';
import { startPieceRetry } from './start-piece-retry.ts';
import { startRetry } from './start-retry.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const retry = (retry_of: string, given: { budget_micro_usd?: number } = {}) =>
  startRetry(own.database, { task_id: createId(), retry_of, owner: null, max_pending: 100, ...given });
const retryPiece = (roadmap_id: string, concept_id = 'variables', content_type: ContentType = 'quiz') =>
  startPieceRetry(own.database, {
    task_id: createId(),
    roadmap_id,
    concept_id,
    content_type,
    owner: null,
    max_pending: 100,
  });
const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
const roadmap = (roadmap_id: string) => getRoadmap(own.database, { roadmap_id, owner: null });

/** A course of which one concept is whole, one lacks its quiz and one was given up. */
async function endPartially(submitting: Parameters<typeof openCourse>[2] = {}) {
  const course = await openCourse(own.database, ['whole', 'half', 'broken'], submitting);
  await course.write({
    artifacts: [...createDrafts('whole'), createDraft('half', 'tutorial'), createDraft('half', 'resources')],
    concepts: [
      { concept_id: 'whole', status: 'completed' },
      { concept_id: 'half', status: 'partial' },
      { concept_id: 'broken', status: 'failed' },
    ],
    failures: (['tutorial', 'resources', 'quiz'] as const).map((content_type) => ({
      concept_id: 'broken',
      content_type,
      code: 'llm_timeout' as const,
      detail: 'Too slow.',
    })),
  });
  await course.end({ edge: 'complete_partially', summary: { ...SUMMARY, concepts_failed: 2 } });
  return course;
}

describe('startRetry', () => {
  test('takes a budget of its own, never the one that is spent', async () => {
    const budget = async (task_id: string) =>
      (await claim(own.database, task_id, 'content')).task.request.options.budget_micro_usd;
    const { task } = await endPartially({ request: createRequest({ budget_micro_usd: 50 }) });
    const first = await retry(task.task_id, { budget_micro_usd: 900 });
    expect(await budget(first.task_id)).toBe(900);
    const other = await endPartially({ request: createRequest({ budget_micro_usd: 50 }) });
    const second = await retry(other.task.task_id);
    expect(await budget(second.task_id)).toBeUndefined();
  });

  test('reserves just the missing and failed pieces', async () => {
    const { task, roadmap_id } = await endPartially();
    const started = await retry(task.task_id);
    expect(started).toMatchObject({ status: 'pending', roadmap_id });
    expect(await getTask(own.database, { task_id: started.task_id, owner: null })).toMatchObject({
      kind: 'retry',
      retry_of: task.task_id,
      progress: { concepts_total: 2, concepts_done: 0, artifacts_total: 4 },
      failed: [],
    });
    const claimed = await claim(own.database, started.task_id, 'content');
    const { wanted, failed } = await claimed.store.getCourse(claimed.task);
    expect(wanted).toEqual([
      { concept_id: 'half', content_type: 'quiz', version: 1 },
      { concept_id: 'broken', content_type: 'tutorial', version: 1 },
      { concept_id: 'broken', content_type: 'resources', version: 1 },
      { concept_id: 'broken', content_type: 'quiz', version: 1 },
    ]);
    expect(failed).toEqual([]);
    expect((await roadmap(roadmap_id)).status).toBe('processing');
    await claimed.write({
      artifacts: [createDraft('half', 'quiz'), ...createDrafts('broken')],
      concepts: [
        { concept_id: 'half', status: 'completed' },
        { concept_id: 'broken', status: 'completed' },
      ],
    });
    await claimed.end({ edge: 'complete', summary: SUMMARY });
    expect((await roadmap(roadmap_id)).status).toBe('completed');
    await expect(retry(task.task_id)).rejects.toMatchObject({ code: 'nothing_to_retry' });
  });

  test('is refused while the task itself or another retry is at work, and has one winner', async () => {
    const active = await openCourse(own.database);
    await expect(retry(active.task.task_id)).rejects.toMatchObject({ code: 'task_active' });
    const { task } = await endPartially();
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => retry(task.task_id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'task_active' });
    }
    await expect(retry('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'task_not_found',
    });
  });

  test.each(['failed before its outline', 'rejected by a person'])(
    'has one winner for a design that was %s',
    async (fate) => {
      const task_id = await submit(own.database, { request: createRequest({ review: 'human' }) });
      const { end } = await claim(own.database, task_id);
      const failure = { code: 'llm_timeout', detail: 'Too slow.' } as const;
      if (fate === 'rejected by a person') {
        const roadmap_id = `rust-${task_id.slice(-8)}`;
        await end({ edge: 'open_review', roadmap_id, framework: createFramework(['a']) });
        const answer = { approved: false, feedback: 'Shorter' };
        await answerReview(own.database, { task_id, owner: null, answer });
        await (await claim(own.database, task_id)).end({ edge: 'fail', failure });
      } else await end({ edge: 'fail', failure });
      const results = await Promise.allSettled(Array.from({ length: 4 }, () => retry(task_id)));
      const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'won'));
      expect(codes.sort()).toEqual(['task_active', 'task_active', 'task_active', 'won']);
    },
  );

  test('frees what a cancelled retry had reserved', async () => {
    const { task, roadmap_id } = await endPartially();
    const first = await retry(task.task_id);
    await cancelTask(own.database, { task_id: first.task_id, owner: null });
    expect((await roadmap(roadmap_id)).status).toBe('cancelled');
    expect(await retry(task.task_id)).toMatchObject({ status: 'pending' });
  });

  test('does the rest of a cancelled course', async () => {
    const { task } = await openCourse(own.database);
    await cancelTask(own.database, { task_id: task.task_id, owner: null });
    const { task_id } = await retry(task.task_id);
    const { store, task: claimed } = await claim(own.database, task_id, 'content');
    expect((await store.getCourse(claimed)).wanted).toHaveLength(6);
  });

  test('goes on with a design from its stored steps when there is no roadmap yet', async () => {
    const failed = await submit(own.database);
    const first = await claim(own.database, failed);
    await first.write({ steps: [{ step: 'intent_analysis', round: 0, output: { goal: 'Rust' } }] });
    await first.write({ steps: [{ step: 'curriculum_design', round: 0, output: { stages: [] } }] });
    await first.end({ edge: 'fail', failure: { code: 'llm_timeout', detail: 'Too slow.' } });
    const { task_id, roadmap_id } = await retry(failed);
    expect(roadmap_id).toBeNull();
    await expect(retry(failed)).rejects.toMatchObject({ code: 'task_active' });
    const second = await claim(own.database, task_id, 'design');
    expect((await second.store.listSteps(second.task)).map(({ step }) => step)).toEqual([
      'intent_analysis',
      'curriculum_design',
    ]);
    const opened = `rust-${task_id.slice(-8)}`;
    await second.end({ edge: 'open_content', roadmap_id: opened, framework: createFramework(['a']) });
    const content = await claim(own.database, task_id, 'content');
    expect((await content.store.getCourse(content.task)).wanted).toHaveLength(3);
  });

  test('does not take over an outline that could not be mended', async () => {
    const failed = await submit(own.database);
    const first = await claim(own.database, failed);
    await first.write({
      steps: [
        { step: 'intent_analysis', round: 0, output: {} },
        { step: 'curriculum_design', round: 0, output: {} },
      ],
    });
    await first.end({ edge: 'fail', failure: { code: 'outline_invalid', detail: 'A cycle.' } });
    const { task_id } = await retry(failed);
    const { store, task } = await claim(own.database, task_id, 'design');
    expect((await store.listSteps(task)).map(({ step }) => step)).toEqual(['intent_analysis']);
  });

  test('designs a rejected outline anew when the redesign failed', async () => {
    const rejected = await submit(own.database, { request: createRequest({ review: 'human' }) });
    const first = await claim(own.database, rejected);
    const roadmap_id = 'rust-rejected';
    const framework = createFramework(['a', 'b']);
    await first.end({ edge: 'open_review', roadmap_id, framework });
    const answer = { approved: false, feedback: 'Shorter' };
    await answerReview(own.database, { task_id: rejected, owner: null, answer });
    const second = await claim(own.database, rejected);
    await second.end({ edge: 'fail', failure: { code: 'llm_timeout', detail: 'Too slow.' } });

    const { task_id } = await retry(rejected);
    const third = await claim(own.database, task_id, 'design');
    expect(third.task).toMatchObject({ roadmap_id, review_round: 1, kind: 'retry' });
    expect(await third.store.findRejectedOutline(third.task)).toEqual({
      framework,
      feedback: 'Shorter',
      earlier_feedback: [],
      used_ids: ['a', 'b'],
    });
    await third.end({ edge: 'open_review', roadmap_id, framework: createFramework(['a']) });
    expect(await roadmap(roadmap_id)).toMatchObject({ version: 2, status: 'human_review_pending', task_id });
  });

  test('makes no content of an outline that nobody has approved, whichever of its tasks is retried', async () => {
    const first = await submit(own.database, { request: createRequest({ review: 'human' }) });
    const roadmap_id = `rust-${first.slice(-8)}`;
    const opening = { edge: 'open_review', roadmap_id, framework: createFramework(['variables']) } as const;
    await (await claim(own.database, first)).end(opening);
    const cancel = (task_id: string) => cancelTask(own.database, { task_id, owner: null });
    await cancel(first);
    const second = await retry(first);
    await cancel(second.task_id);
    const piece = await retryPiece(roadmap_id);
    await cancel(piece.task_id);
    for (const retried of [first, second.task_id, piece.task_id]) {
      const { task_id } = await retry(retried);
      const { task, end } = await claim(own.database, task_id, 'design');
      expect(task).toMatchObject({ roadmap_id, review_round: 0 });
      await end(opening);
      await expect(retry(retried)).rejects.toMatchObject({ code: 'task_active' });
      await cancel(task_id);
    }
    const last = await retry(first);
    await (await claim(own.database, last.task_id, 'design')).end(opening);
    await answerReview(own.database, { task_id: last.task_id, owner: null, answer: { approved: true } });
    await cancel(last.task_id);
    const { store, task } = await claim(own.database, (await retry(first)).task_id, 'content');
    expect((await store.getCourse(task)).wanted).toHaveLength(3);
  });
});

describe('startPieceRetry', () => {
  test('makes a new version beside the old one', async () => {
    const { roadmap_id, task } = await completeCourse(own.database);
    const { task_id } = await retryPiece(roadmap_id);
    const claimed = await claim(own.database, task_id, 'content');
    const { wanted } = await claimed.store.getCourse(claimed.task);
    expect(wanted).toEqual([{ concept_id: 'variables', content_type: 'quiz', version: 2 }]);
    await claimed.write({ concepts: [{ concept_id: 'variables', status: 'generating' }] });
    expect((await roadmap(roadmap_id)).stages[0]?.modules[0]?.concepts[0]).toMatchObject({
      status: 'generating',
      artifacts: { quiz: { status: 'generating', version: 1 }, tutorial: { status: 'completed' } },
    });
    await claimed.write({ artifacts: [createDraft('variables', 'quiz', 2)] });
    await claimed.end({ edge: 'complete', summary: { ...SUMMARY, artifacts_done: 1 } });
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz', owner: null } as const;
    const { items } = await listArtifactVersions(own.database, piece);
    expect(items).toMatchObject([
      { version: 2, task_id },
      { version: 1, task_id: task.task_id },
    ]);
    expect((await roadmap(roadmap_id)).stages[0]?.modules[0]?.concepts[0]?.status).toBe('completed');
  });

  test('lets a failed attempt at a new version be retried, and keeps the old one', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const { task_id } = await retryPiece(roadmap_id);
    const claimed = await claim(own.database, task_id, 'content');
    await claimed.write({
      concepts: [{ concept_id: 'variables', status: 'generating' }],
      failures: [
        { concept_id: 'variables', content_type: 'quiz', code: 'llm_refused', detail: 'It declined.' },
      ],
    });
    await claimed.end({ edge: 'fail', failure: { code: 'content_failed', detail: 'Nothing worked.' } });
    expect(await roadmap(roadmap_id)).toMatchObject({ status: 'completed' });
    const again = await retry(task_id);
    const second = await claim(own.database, again.task_id, 'content');
    expect((await second.store.getCourse(second.task)).wanted).toEqual([
      { concept_id: 'variables', content_type: 'quiz', version: 2 },
    ]);
  });

  test('has one winner for a piece, and leaves the other pieces free', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const results = await Promise.allSettled([retryPiece(roadmap_id), retryPiece(roadmap_id)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await retryPiece(roadmap_id, 'ownership')).toMatchObject({ roadmap_id });
  });

  test('is refused for what does not exist and while the roadmap is being made', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    await expect(retryPiece(roadmap_id, 'unknown')).rejects.toMatchObject({ code: 'concept_not_found' });
    await expect(retryPiece('rust-unknown')).rejects.toMatchObject({ code: 'roadmap_not_found' });
    const active = await openCourse(own.database);
    await expect(retryPiece(active.roadmap_id)).rejects.toMatchObject({ code: 'task_active' });
  });

  test('does not disturb a concept that another task is still working on', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const quiz = await retryPiece(roadmap_id);
    const resources = await startPieceRetry(own.database, {
      task_id: createId(),
      roadmap_id,
      concept_id: 'variables',
      content_type: 'resources',
      owner: null,
      max_pending: 100,
    });
    const claimed = await claim(own.database, quiz.task_id, 'content');
    await claimed.write({ concepts: [{ concept_id: 'variables', status: 'generating' }] });
    await cancelTask(own.database, { task_id: quiz.task_id, owner: null });
    const concept = async () => (await roadmap(roadmap_id)).stages[0]?.modules[0]?.concepts[0]?.status;
    expect(await concept()).toBe('generating');
    await cancelTask(own.database, { task_id: resources.task_id, owner: null });
    expect(await concept()).toBe('completed');
  });

  test('leaves nothing generating when two tasks of one concept are cancelled at the same moment', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const tasks = await Promise.all([
      retryPiece(roadmap_id),
      retryPiece(roadmap_id, 'variables', 'resources'),
    ]);
    const { write } = await claim(own.database, tasks[0].task_id, 'content');
    await write({ concepts: [{ concept_id: 'variables', status: 'generating' }] });
    const holding = await own.database.pool.connect();
    await holding.query('begin');
    await holding.query('select from roadwright.reserved_piece where roadmap_id = $1 for update', [
      roadmap_id,
    ]);
    const cancelled = Promise.all(
      tasks.map(({ task_id }) => cancelTask(own.database, { task_id, owner: null })),
    );
    while ((await own.database.sql(WAITING, [])).length < tasks.length) await wait(5);
    await holding.query('rollback');
    holding.release();
    await cancelled;
    expect((await roadmap(roadmap_id)).stages[0]?.modules[0]?.concepts[0]?.status).toBe('completed');
  });

  test('counts what another task has stored for the concept meanwhile', async () => {
    const { task, roadmap_id } = await endPartially();
    const rest = await retry(task.task_id);
    await cancelTask(own.database, { task_id: rest.task_id, owner: null });
    const tasks = await Promise.all(
      CONTENT_TYPES.map((content_type) => retryPiece(roadmap_id, 'broken', content_type)),
    );
    const claimed = await Promise.all(tasks.map(({ task_id }) => claim(own.database, task_id, 'content')));
    for (const [index, content_type] of CONTENT_TYPES.entries()) {
      await claimed[index]?.write({
        artifacts: [createDraft('broken', content_type)],
        // None of them knows of the others' pieces.
        concepts: [{ concept_id: 'broken', status: 'partial' }],
      });
    }
    for (const { end } of claimed) await end({ edge: 'complete', summary: SUMMARY });
    expect((await roadmap(roadmap_id)).stages[0]?.modules[0]?.concepts[2]?.status).toBe('completed');
  });
});

test('a retry waits for its roadmap before it locks the task, as a deletion of both does', async () => {
  const { roadmap_id, task } = await completeCourse(own.database);
  const deleting = await own.database.pool.connect();
  await deleting.query('begin');
  await deleting.query('select from roadwright.roadmap where roadmap_id = $1 for update', [roadmap_id]);
  const retried = expect(retry(task.task_id)).rejects.toMatchObject({ code: 'nothing_to_retry' });
  while ((await own.database.sql(WAITING, [])).length === 0) await wait(5);
  await deleting.query('select from roadwright.task where task_id = $1 for update nowait', [task.task_id]);
  await deleting.query('rollback');
  deleting.release();
  await retried;
});

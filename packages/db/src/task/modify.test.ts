import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { getArtifact, type PieceScope } from '../artifact/get-artifact.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createQuizVerbs, quizOf } from '../testing/quiz-piece.ts';
import { claim, completeCourse, createDraft, createId, openCourse, SUMMARY } from '../testing/samples.ts';
import { cancelTask } from './cancel-task.ts';
import { getTask } from './get-task.ts';
import { listTasks } from './list-tasks.ts';
import { reserveConcepts } from './reserve-pieces.ts';
import { startModify } from './start-modify.ts';
import { startRetry } from './start-retry.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const REQUIREMENTS = ['Shorter, please.', 'Say "it\'s" {not} \\ "it is", NULL, é 😀', '__proto__'];
const max_pending = 100;

const modify = (piece: PieceScope, given: { max_pending?: number; budget_micro_usd?: number } = {}) =>
  startModify(own.database, {
    ...piece,
    task_id: createId(),
    requirements: REQUIREMENTS,
    max_pending,
    ...given,
  });
const { retryPiece, versions, statusOf, makeQuiz } = createQuizVerbs(() => own.database);
const cancel = (task_id: string) => cancelTask(own.database, { task_id, owner: null });

/** How each came out: won, or the code of its error. */
const outcomes = async (acts: readonly Promise<unknown>[]): Promise<string[]> => {
  const results = await Promise.allSettled(acts);
  return results.map((result) => (result.status === 'fulfilled' ? 'won' : result.reason.code)).sort();
};

describe('startModify', () => {
  test('has a worker make the next version by what a person wants changed', async () => {
    const { roadmap_id, task } = await completeCourse(own.database);
    const piece = quizOf(roadmap_id);
    const { task_id, status } = await modify(piece, { budget_micro_usd: 900 });
    expect(status).toBe('pending');
    expect(await getTask(own.database, { task_id, owner: null })).toMatchObject({
      kind: 'modify',
      retry_of: null,
      roadmap_id,
      progress: { concepts_total: 1, artifacts_total: 1 },
      requirements: REQUIREMENTS,
    });
    const { items } = await listTasks(own.database, { owner: null, kind: 'modify', limit: 1 });
    expect(items).toMatchObject([{ task_id, requirements: REQUIREMENTS }]);
    const claimed = await claim(own.database, task_id, 'content');
    expect(claimed.task).toMatchObject({ kind: 'modify', requirements: REQUIREMENTS });
    expect(claimed.task.request).toMatchObject({
      preferences: task.request.preferences,
      options: { budget_micro_usd: 900 },
    });
    expect((await claimed.store.getCourse(claimed.task)).wanted).toEqual([
      { concept_id: 'variables', content_type: 'quiz', version: 2 },
    ]);
    await claimed.write({ artifacts: [createDraft('variables', 'quiz', 2)] });
    await claimed.end({ edge: 'complete', summary: SUMMARY });
    const made_by = { model: 'test-model', prompt_version: 'quiz@1', restored_from: null };
    expect(await versions(piece)).toMatchObject([
      { version: 2, task_id, requirements: REQUIREMENTS, ...made_by },
      { version: 1, task_id: task.task_id, requirements: [], ...made_by },
    ]);
    expect(await versions({ ...piece, content_type: 'tutorial' })).toHaveLength(1);
  });

  test('gives no requirements to the claims of other tasks', async () => {
    const { task } = await openCourse(own.database);
    expect(task.requirements).toEqual([]);
  });

  test('is refused where there is nothing to modify, and says what to do', async () => {
    const { roadmap_id, write, end } = await openCourse(own.database);
    await expect(modify(quizOf(roadmap_id))).rejects.toMatchObject({ code: 'task_active' });
    await write({ artifacts: [createDraft('variables', 'tutorial')] });
    await end({ edge: 'complete_partially', summary: SUMMARY });
    await expect(modify(quizOf(roadmap_id))).rejects.toMatchObject({
      code: 'artifact_not_found',
      detail: expect.stringContaining('retry'),
    });
    expect(await modify(quizOf(roadmap_id, { content_type: 'tutorial' }))).toMatchObject({ roadmap_id });
    await expect(modify(quizOf(roadmap_id, { concept_id: 'unknown' }))).rejects.toMatchObject({
      code: 'concept_not_found',
    });
    await expect(modify(quizOf('rust-unknown'))).rejects.toMatchObject({ code: 'roadmap_not_found' });
    await expect(modify(quizOf(roadmap_id, { owner: 'bob' }))).rejects.toMatchObject({
      code: 'roadmap_not_found',
    });
    // The refusals have reserved nothing.
    expect(await retryPiece(quizOf(roadmap_id))).toMatchObject({ roadmap_id });
  });

  test('is refused from the trash and past the owner’s limit', async () => {
    const { roadmap_id } = await completeCourse(own.database, { owner_id: 'busy' });
    await modify(quizOf(roadmap_id));
    const other = quizOf(roadmap_id, { concept_id: 'ownership' });
    await expect(modify(other, { max_pending: 1 })).rejects.toMatchObject({ code: 'too_many_pending_tasks' });
    expect(await modify(other)).toMatchObject({ roadmap_id });
    const trashed = await completeCourse(own.database);
    await trashRoadmap(own.database, { roadmap_id: trashed.roadmap_id, owner: null });
    await expect(modify(quizOf(trashed.roadmap_id))).rejects.toMatchObject({ code: 'roadmap_not_found' });
  });

  test('has one winner for a piece, whether it is modified or retried', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const piece = quizOf(roadmap_id);
    expect(await outcomes([modify(piece), modify(piece), retryPiece(piece), modify(piece)])).toEqual([
      'task_active',
      'task_active',
      'task_active',
      'won',
    ]);
    expect(await versions(piece)).toHaveLength(1);
  });

  test('keeps the old version and the concept’s state when it fails, and can be retried with its requirements', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const piece = quizOf(roadmap_id);
    const { task_id } = await modify(piece);
    const claimed = await claim(own.database, task_id, 'content');
    await claimed.write({
      concepts: [{ concept_id: 'variables', status: 'generating' }],
      failures: [
        { concept_id: 'variables', content_type: 'quiz', code: 'llm_refused', detail: 'It declined.' },
      ],
    });
    await claimed.end({ edge: 'fail', failure: { code: 'content_failed', detail: 'Nothing worked.' } });
    expect(await statusOf(roadmap_id)).toBe('completed');
    expect(await getArtifact(own.database, piece)).toMatchObject({ version: 1 });
    const again = await startRetry(own.database, {
      task_id: createId(),
      retry_of: task_id,
      owner: null,
      max_pending,
    });
    const task = await makeQuiz(again.task_id, 2);
    expect(task).toMatchObject({ kind: 'retry', requirements: REQUIREMENTS });
    expect((await versions(piece))[0]).toMatchObject({ version: 2, requirements: REQUIREMENTS });
  });

  test('leaves the piece free and the old version in place when it is cancelled', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    const piece = quizOf(roadmap_id);
    const { task_id } = await modify(piece);
    const claimed = await claim(own.database, task_id, 'content');
    await cancel(task_id);
    const late = await claimed.write({ artifacts: [createDraft('variables', 'quiz', 2)] });
    expect(late).toEqual({ outcome: 'lease_lost' });
    expect(await versions(piece)).toHaveLength(1);
    expect(await modify(piece)).toMatchObject({ roadmap_id });
  });
});

test('reserveConcepts lets one task make every piece of new concepts, and no other', async () => {
  const { roadmap_id, task } = await completeCourse(own.database);
  const concept_ids = ['lifetimes', 'borrowing'];
  const fresh = { roadmap_id, owner_id: task.owner_id, task_id: createId(), concept_ids };
  expect(await reserveConcepts(own.database.sql, fresh)).toEqual({ concepts_total: 2, artifacts_total: 6 });
  const reserved = `
    select concept_id, content_type from roadwright.reserved_piece
    where roadmap_id = $1::text and task_id = $2::uuid and version = 1 order by 1, 2`;
  expect(await own.database.sql(reserved, [roadmap_id, fresh.task_id])).toHaveLength(6);
});

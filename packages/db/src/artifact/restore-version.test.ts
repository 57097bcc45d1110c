import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { startModify } from '../task/start-modify.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createQuizVerbs, quizOf } from '../testing/quiz-piece.ts';
import { claim, completeCourse, createDraft, createId, openCourse, SUMMARY } from '../testing/samples.ts';
import { createFinding, createLink, createSpent, createVerdict } from '../testing/verdict-samples.ts';
import { getArtifact, type PieceScope } from './get-artifact.ts';
import { restoreVersion } from './restore-version.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const REQUIREMENTS = ['Shorter, please.'];
const max_pending = 100;

const modify = (piece: PieceScope) =>
  startModify(own.database, { ...piece, task_id: createId(), requirements: REQUIREMENTS, max_pending });
const restore = (piece: PieceScope, version: number) => restoreVersion(own.database, { ...piece, version });
const { retryPiece, versions, statusOf, makeQuiz } = createQuizVerbs(() => own.database);
const cancel = (task_id: string) => cancelTask(own.database, { task_id, owner: null });

/** A course whose first quiz has two versions. */
async function createTwoVersions() {
  const course = await completeCourse(own.database);
  const piece = quizOf(course.roadmap_id);
  const { task_id } = await modify(piece);
  await makeQuiz(task_id, 2);
  return { piece, maker: course.task.task_id, modifier: task_id };
}

test('brings an old text back as a new version, and loses nothing', async () => {
  const { piece, maker, modifier } = await createTwoVersions();
  const { artifact, created } = await restore(piece, 1);
  expect(created).toBe(true);
  const first = await getArtifact(own.database, { ...piece, version: 1 });
  expect(artifact).toEqual({ ...first, version: 3, created_at: artifact.created_at });
  expect(artifact.created_at > first.created_at).toBe(true);
  expect(await getArtifact(own.database, piece)).toEqual(artifact);
  expect(await versions(piece)).toMatchObject([
    { version: 3, task_id: maker, restored_from: 1, requirements: [] },
    { version: 2, task_id: modifier, restored_from: null, requirements: REQUIREMENTS },
    { version: 1, task_id: maker, restored_from: null, requirements: [] },
  ]);
  expect(await statusOf(piece.roadmap_id)).toBe('completed');
});

test('brings what the checks said of it along, but not what they cost', async () => {
  const course = await completeCourse(own.database);
  const piece = { ...quizOf(course.roadmap_id), content_type: 'resources' } as const;
  const { task_id } = await modify(piece);
  const { write, end } = await claim(own.database, task_id, 'content');
  const links = [createLink('https://example.org/a')];
  const spent = { checking: createSpent(2), repairing: createSpent(1) };
  const findings = [createFinding('rule-a', 'blocking')];
  const verdict = createVerdict({ links, spent, findings });
  const artifacts = [createDraft('variables', 'resources', 2)];
  await write({ artifacts, verdicts: [{ ...piece, version: 2, verdict }] });
  await end({ edge: 'complete', summary: SUMMARY });
  await restore(piece, 1);
  await restore(piece, 2);
  const rows = await own.database.sql<{ version: number; body: string }>(
    `select version, findings_count, blocking_count, body, links_due = checked_at + interval '7 days' as due
     from roadwright.artifact_verdict where roadmap_id = $1::text order by version`,
    [course.roadmap_id],
  );
  expect(rows).toMatchObject([
    { version: 2, findings_count: 1, blocking_count: 1, due: true },
    { version: 4, findings_count: 1, blocking_count: 1, due: true },
  ]);
  const nothing = { checking: createSpent(0), repairing: createSpent(0) };
  expect(rows.map(({ body }) => JSON.parse(body))).toEqual([verdict, { ...verdict, spent: nothing }]);
});

test('shows no requirements for a text that was brought back, and says where it is from', async () => {
  const { piece } = await createTwoVersions();
  await restore(piece, 1);
  const { artifact } = await restore(piece, 2);
  expect(artifact.version).toBe(4);
  expect((await versions(piece))[0]).toMatchObject({ version: 4, restored_from: 2, requirements: [] });
  const { task_id } = await modify(piece);
  expect((await makeQuiz(task_id, 5)).requirements).toEqual(REQUIREMENTS);
  expect(await versions(piece)).toHaveLength(5);
});

test('leaves the newest text as it is', async () => {
  const { piece } = await createTwoVersions();
  expect(await restore(piece, 2)).toMatchObject({ artifact: { version: 2 }, created: false });
  expect(await restore(piece, 1)).toMatchObject({ artifact: { version: 3 }, created: true });
  expect(await restore(piece, 1)).toMatchObject({ artifact: { version: 3 }, created: false });
  expect(await versions(piece)).toHaveLength(3);
});

test('makes one version however many ask for it at once', async () => {
  const { piece } = await createTwoVersions();
  const results = await Promise.all([1, 1, 1, 1].map((version) => restore(piece, version)));
  expect(results.map(({ artifact }) => artifact.version)).toEqual([3, 3, 3, 3]);
  expect(results.filter(({ created }) => created)).toHaveLength(1);
  expect(await versions(piece)).toHaveLength(3);
});

test.each([
  ['modified', modify],
  ['retried', retryPiece],
] as const)(
  'and a piece that is %s at the same time take one version each, or one waits',
  async (_name, start) => {
    const { piece } = await createTwoVersions();
    for (let round = 0; round < 6; round++) {
      const before = (await versions(piece)).length;
      const [restored, started] = await Promise.allSettled([restore(piece, (round % 2) + 1), start(piece)]);
      if (started.status === 'rejected') throw started.reason;
      if (restored.status === 'rejected') expect(restored.reason).toMatchObject({ code: 'task_active' });
      const next = (await versions(piece)).length + 1;
      expect(next - before).toBe(restored.status === 'fulfilled' && restored.value.created ? 2 : 1);
      const claimed = await claim(own.database, started.value.task_id, 'content');
      expect((await claimed.store.getCourse(claimed.task)).wanted).toMatchObject([{ version: next }]);
      await cancel(started.value.task_id);
    }
  },
);

test('waits for a task that makes the piece', async () => {
  const { piece } = await createTwoVersions();
  await modify(piece);
  await expect(restore(piece, 1)).rejects.toMatchObject({ code: 'task_active' });
  expect(await versions(piece)).toHaveLength(2);
});

test('is refused for what is not there, from the trash and while the roadmap is being made', async () => {
  const { piece } = await createTwoVersions();
  for (const version of [3, 1_000_000]) {
    await expect(restore(piece, version)).rejects.toMatchObject({ code: 'artifact_not_found' });
  }
  const unknown = { ...piece, concept_id: 'unknown' };
  await expect(restore(unknown, 1)).rejects.toMatchObject({ code: 'concept_not_found' });
  await expect(restore({ ...piece, owner: 'bob' }, 1)).rejects.toMatchObject({ code: 'roadmap_not_found' });
  const active = await openCourse(own.database);
  await active.write({ artifacts: [createDraft('variables', 'quiz')] });
  await expect(restore(quizOf(active.roadmap_id), 1)).rejects.toMatchObject({ code: 'task_active' });
  await trashRoadmap(own.database, { roadmap_id: piece.roadmap_id, owner: null });
  await expect(restore(piece, 1)).rejects.toMatchObject({ code: 'roadmap_not_found' });
  expect(await versions(piece)).toHaveLength(2);
});

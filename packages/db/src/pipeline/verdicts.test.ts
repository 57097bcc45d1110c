import type { VerdictDraft } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { deleteRoadmap } from '../roadmap/delete-roadmap.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { startPieceRetry } from '../task/start-piece-retry.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import {
  claim,
  createDraft,
  createDrafts,
  createId,
  createWrite,
  openCourse,
  SUMMARY,
} from '../testing/samples.ts';
import { takeAway } from '../testing/take-away.ts';
import { createCourseVerdict, createFinding, createLink, createVerdict } from '../testing/verdict-samples.ts';
import { createSighting, placePaper } from '../testing/work-samples.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

interface VerdictRow {
  readonly content_type: string;
  readonly version: number;
  readonly findings_count: number;
  readonly blocking_count: number;
  readonly body: string;
  /** After how many days its links are due. */
  readonly days: number | null;
}

const listVerdicts = (roadmap_id: string) =>
  own.database.sql<VerdictRow>(
    `select content_type, version, findings_count, blocking_count, body,
       (extract(epoch from links_due - checked_at) / 86400)::int as days
     from roadwright.artifact_verdict where roadmap_id = $1::text and owner_id = 'ann' order by content_type, version`,
    [roadmap_id],
  );
const listCourseVerdicts = (roadmap_id: string) =>
  own.database.sql<{ body: string }>(
    'select body from roadwright.course_verdict where roadmap_id = $1::text and owner_id = $2::text',
    [roadmap_id, 'ann'],
  );

const judge = (piece: Partial<VerdictDraft> = {}): VerdictDraft => ({
  concept_id: 'variables',
  content_type: 'quiz',
  version: 1,
  verdict: createVerdict(),
  ...piece,
});
const WRITTEN = { outcome: 'written' };

describe('a flush with verdicts', () => {
  test('stores each with its counts, and when its links are due', async () => {
    const course = await openCourse(own.database);
    const findings = [createFinding('rule-a'), createFinding('rule-b', 'blocking')];
    const linked = createVerdict({ links: [createLink('https://example.org/')] });
    const verdicts = [
      judge({ verdict: createVerdict({ findings }) }),
      judge({ content_type: 'resources', verdict: linked }),
    ];
    expect(await course.write({ artifacts: createDrafts('variables'), verdicts })).toEqual(WRITTEN);
    const [quiz, resources, ...more] = await listVerdicts(course.roadmap_id);
    expect(quiz).toMatchObject({ content_type: 'quiz', findings_count: 2, blocking_count: 1, days: null });
    expect(resources).toMatchObject({ content_type: 'resources', findings_count: 0, days: 7 });
    expect(JSON.parse(resources?.body ?? '')).toEqual(linked);
    expect(more).toEqual([]);
    expect(await listCourseVerdicts(course.roadmap_id)).toEqual([]);
  });

  test('stores half of a character as none, so that the database can read what it has', async () => {
    const course = await openCourse(own.database);
    const detail = '\ud83d and \u0000';
    const verdict = createVerdict({ findings: [{ ...createFinding('rule-a'), detail }] });
    await course.write({ artifacts: createDrafts('variables'), verdicts: [judge({ verdict })] });
    const [row] = await own.database.sql<{ detail: string }>(
      `select body::json -> 'findings' -> 0 ->> 'detail' as detail from roadwright.artifact_verdict
       where roadmap_id = $1::text`,
      [course.roadmap_id],
    );
    expect(row?.detail).toBe('\ufffd and ');
  });

  test('says what was said last of a version that is judged again', async () => {
    const course = await openCourse(own.database);
    const late = (rule: string) => judge({ verdict: createVerdict({ findings: [createFinding(rule)] }) });
    await course.write({ verdicts: [judge()], course_verdict: createCourseVerdict() });
    await course.write({
      verdicts: [late('rule-a'), late('rule-b')],
      course_verdict: createCourseVerdict([createFinding('rule-c')]),
    });
    const stored = await listVerdicts(course.roadmap_id);
    expect(stored.map(({ body }) => JSON.parse(body).findings[0].rule)).toEqual(['rule-b']);
    const courses = await listCourseVerdicts(course.roadmap_id);
    expect(courses.map(({ body }) => JSON.parse(body).findings[0].rule)).toEqual(['rule-c']);
  });

  test('is stored once and wholly, also beside citations, and not at all without the lease', async () => {
    const { work_id } = (await placePaper(own.database, createSighting({ title: 'Cited' }))).placed;
    const { task, store, roadmap_id } = await openCourse(own.database);
    const write = createWrite(task.write_no + 1, {
      artifacts: [{ ...createDraft('variables', 'resources'), citations: [work_id] }],
      verdicts: [judge({ content_type: 'resources' })],
      events: [{ type: 'quality_checked', ...judge(), findings_count: 0, blocking_count: 0 }],
    });
    for (let time = 0; time < 2; time++) expect(await store.write(task, write)).toEqual(WRITTEN);
    expect(await listVerdicts(roadmap_id)).toHaveLength(1);
    const cited = `select version from roadwright.artifact_citation where roadmap_id = $1::text`;
    expect(await own.database.sql(cited, [roadmap_id])).toEqual([{ version: 1 }]);
    await takeAway(own.database.sql, task.task_id);
    const late = createWrite(task.write_no + 2, {
      verdicts: [judge()],
      course_verdict: createCourseVerdict(),
    });
    expect(await store.write(task, late)).toEqual({ outcome: 'lease_lost' });
    expect(await listVerdicts(roadmap_id)).toHaveLength(1);
    expect(await listCourseVerdicts(roadmap_id)).toEqual([]);
  });

  test('counts a mended version as no further piece, and goes where its roadmap goes', async () => {
    const { roadmap_id, task, ...course } = await openCourse(own.database);
    await course.write({ artifacts: createDrafts('variables') });
    const mended = { ...createDraft('variables', 'quiz', 2), mends: true } as const;
    const verdicts = [judge({ version: 2 })];
    await course.write({ artifacts: [mended, createDraft('ownership', 'quiz')], verdicts });
    const [row] = await own.database.sql<{ done: number }>(
      'select artifacts_done as done from roadwright.task where task_id = $1::uuid',
      [task.task_id],
    );
    expect(row?.done).toBe(4);
    await course.write({ course_verdict: createCourseVerdict() });
    await course.end({ edge: 'complete', summary: SUMMARY });
    await trashRoadmap(own.database, { roadmap_id, owner: null });
    expect(await listVerdicts(roadmap_id)).toHaveLength(1);
    await deleteRoadmap(own.database, { roadmap_id, owner: null });
    expect(await listVerdicts(roadmap_id)).toEqual([]);
    expect(await listCourseVerdicts(roadmap_id)).toEqual([]);
  });
});

describe('what a claim finds', () => {
  test('are its own newest versions that nobody has judged, in teaching order', async () => {
    const { store, task, roadmap_id, ...course } = await openCourse(own.database);
    await course.write({ artifacts: [...createDrafts('ownership'), ...createDrafts('variables')] });
    const mended = { ...createDraft('variables', 'quiz', 2), mends: true } as const;
    await course.write({
      artifacts: [mended],
      verdicts: [judge(), judge({ concept_id: 'ownership', content_type: 'tutorial' })],
    });
    const { unjudged } = await store.getCourse(task);
    const named = unjudged.map(
      ({ concept_id, content_type, version }) => `${concept_id} ${content_type} ${version}`,
    );
    expect(named).toEqual([
      'variables tutorial 1',
      'variables resources 1',
      'variables quiz 2',
      'ownership resources 1',
      'ownership quiz 1',
    ]);
    await course.end({ edge: 'complete', summary: SUMMARY });
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz', owner: null } as const;
    const { task_id } = await startPieceRetry(own.database, {
      ...piece,
      task_id: createId(),
      max_pending: 9,
    });
    const other = await claim(own.database, task_id, 'content');
    expect((await other.store.getCourse(other.task)).unjudged).toEqual([]);
    await other.write({ artifacts: [createDraft('variables', 'quiz', 3)] });
    const again = await other.store.getCourse(other.task);
    expect(again.unjudged).toEqual([{ concept_id: 'variables', content_type: 'quiz', version: 3 }]);
  });

  test('is all that is written of the roadmap, each piece in its newest version', async () => {
    const { store, task, ...course } = await openCourse(own.database, ['a', 'b', 'c', 'd']);
    expect(await store.listWritten(task)).toEqual([]);
    const lessons = [
      createDraft('a', 'tutorial'),
      createDraft('a', 'tutorial', 2),
      createDraft('b', 'tutorial'),
    ];
    await course.write({ artifacts: [...lessons, createDraft('a', 'quiz'), createDraft('c', 'resources')] });
    await course.write({ artifacts: [createDraft('d', 'tutorial')] });
    await own.database.sql(
      `update roadwright.concept set removed_at = now() where roadmap_id = $1::text and concept_id = 'd'`,
      [course.roadmap_id],
    );
    expect(await store.listWritten(task)).toEqual([
      {
        concept_id: 'a',
        lesson: expect.objectContaining({ markdown: '# a v2' }),
        quiz: { questions: [] },
      },
      { concept_id: 'b', lesson: expect.objectContaining({ markdown: '# b v1' }), quiz: null },
    ]);
  });
});

import {
  artifactViewSchema,
  conceptViewSchema,
  roadmapListSchema,
  roadmapViewSchema,
  versionListSchema,
} from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { getArtifact } from '../artifact/get-artifact.ts';
import { listArtifactVersions } from '../artifact/list-artifact-versions.ts';
import { renderCursor } from '../page/cursor.ts';
import { getTask } from '../task/get-task.ts';
import { startPieceRetry } from '../task/start-piece-retry.ts';
import { startRetry } from '../task/start-retry.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import {
  completeCourse,
  createDraft,
  createDrafts,
  createId,
  openCourse,
  SUMMARY,
} from '../testing/samples.ts';
import { deleteRoadmap } from './delete-roadmap.ts';
import { getConcept } from './get-concept.ts';
import { getRoadmap } from './get-roadmap.ts';
import { listRoadmaps } from './list-roadmaps.ts';
import { restoreRoadmap } from './restore-roadmap.ts';
import { trashRoadmap } from './trash-roadmap.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const get = (roadmap_id: string, owner: string | null = null) =>
  getRoadmap(own.database, { roadmap_id, owner });

describe('a roadmap', () => {
  test('shows the whole tree with the state of every piece', async () => {
    const { roadmap_id, write, task } = await openCourse(own.database);
    await write({
      concepts: [{ concept_id: 'variables', status: 'generating' }],
      artifacts: [createDraft('variables', 'tutorial')],
      failures: [{ concept_id: 'variables', content_type: 'quiz', code: 'llm_timeout', detail: 'Too slow.' }],
    });
    const roadmap = await get(roadmap_id, 'ann');
    expect(roadmapViewSchema.parse(roadmap)).toEqual(roadmap);
    expect(roadmap).toMatchObject({
      task_id: task.task_id,
      title: 'Rust',
      status: 'processing',
      version: 1,
      deleted_at: null,
    });
    const pending = { status: 'pending', version: null };
    expect(roadmap.stages[0]?.modules[0]?.concepts).toMatchObject([
      {
        concept_id: 'variables',
        status: 'generating',
        artifacts: {
          tutorial: { status: 'completed', version: 1 },
          resources: { status: 'generating', version: null },
          quiz: { status: 'failed', version: null },
        },
      },
      {
        concept_id: 'ownership',
        status: 'pending',
        artifacts: { tutorial: pending, resources: pending, quiz: pending },
      },
    ]);
  });

  test('has the status that its concepts give it once no task is at work', async () => {
    const { roadmap_id } = await completeCourse(own.database);
    expect((await get(roadmap_id)).status).toBe('completed');
    const partly = await openCourse(own.database);
    await partly.write({
      artifacts: [createDraft('variables', 'tutorial')],
      concepts: [
        { concept_id: 'variables', status: 'partial' },
        { concept_id: 'ownership', status: 'failed' },
      ],
    });
    await partly.end({ edge: 'complete_partially', summary: SUMMARY });
    expect((await get(partly.roadmap_id)).status).toBe('partial_failure');
    const nothing = await openCourse(own.database);
    await nothing.end({ edge: 'fail', failure: { code: 'content_failed', detail: 'Nothing worked.' } });
    expect((await get(nothing.roadmap_id)).status).toBe('failed');
  });

  test('is not found when it is unknown or somebody else’s', async () => {
    const { roadmap_id } = await openCourse(own.database);
    await expect(get('rust-unknown')).rejects.toMatchObject({ code: 'roadmap_not_found' });
    await expect(get(roadmap_id, 'bob')).rejects.toMatchObject({ code: 'roadmap_not_found' });
  });
});

describe('a concept and its artifacts', () => {
  test('show the newest of each piece', async () => {
    const { roadmap_id, write } = await openCourse(own.database);
    await write({ artifacts: [createDraft('variables', 'tutorial')] });
    await write({ artifacts: [createDraft('variables', 'tutorial', 2)] });
    const concept = await getConcept(own.database, { roadmap_id, concept_id: 'variables', owner: 'ann' });
    expect(conceptViewSchema.parse(concept)).toEqual(concept);
    expect(concept).toMatchObject({
      roadmap_id,
      title: 'About variables',
      module_title: 'Syntax',
      stage_title: 'Basics',
      tutorial: { markdown: '# variables v2' },
      resources: null,
      quiz: null,
      artifacts: { tutorial: { version: 2 } },
    });
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'tutorial', owner: null } as const;
    const newest = await getArtifact(own.database, piece);
    expect(artifactViewSchema.parse(newest)).toEqual(newest);
    expect(newest).toMatchObject({ version: 2, markdown: '# variables v2' });
    expect(await getArtifact(own.database, { ...piece, version: 1 })).toMatchObject({
      markdown: '# variables v1',
    });
    const versions = await listArtifactVersions(own.database, piece);
    expect(versionListSchema.parse(versions)).toEqual(versions);
    expect(versions.items.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('are not found one by one', async () => {
    const { roadmap_id } = await openCourse(own.database);
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz', owner: null } as const;
    const unknown = { ...piece, concept_id: 'unknown' };
    const foreign = { ...piece, owner: 'bob' };
    for (const read of [getArtifact, listArtifactVersions, getConcept]) {
      await expect(read(own.database, unknown)).rejects.toMatchObject({ code: 'concept_not_found' });
      await expect(read(own.database, foreign)).rejects.toMatchObject({ code: 'roadmap_not_found' });
    }
    await expect(getArtifact(own.database, piece)).rejects.toMatchObject({ code: 'artifact_not_found' });
    await expect(getArtifact(own.database, { ...piece, version: 3 })).rejects.toMatchObject({
      code: 'artifact_not_found',
    });
    expect(await listArtifactVersions(own.database, piece)).toMatchObject({ items: [], next_cursor: null });
  });
});

describe('the list', () => {
  test('goes page by page, newest first, with what is done, and without the trash', async () => {
    const owner = 'lister';
    const made: string[] = [];
    for (let count = 0; count < 5; count++) {
      made.push((await completeCourse(own.database, { owner_id: owner })).roadmap_id);
    }
    await trashRoadmap(own.database, { roadmap_id: made[1]!, owner });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const filter = { owner, trashed: false, limit: 3, ...(cursor ? { cursor } : {}) };
      const page = await listRoadmaps(own.database, filter);
      expect(roadmapListSchema.parse(page)).toEqual(page);
      seen.push(...page.items.map(({ roadmap_id }) => roadmap_id));
      for (const item of page.items) {
        expect(item).toMatchObject({ status: 'completed', concepts_total: 2, concepts_done: 2 });
      }
      cursor = page.next_cursor;
    } while (cursor);
    expect(seen).toEqual([made[4], made[3], made[2], made[0]]);
    const trash = await listRoadmaps(own.database, { owner, trashed: true, limit: 3 });
    expect(trash.items.map(({ roadmap_id }) => roadmap_id)).toEqual([made[1]]);
  });

  test('refuses a cursor that no list gave', async () => {
    const times = ['2024-01-01', '9999-99-99 99:99:99+00', '99999999999999999', '-1'];
    for (const cursor of [
      'nonsense',
      ...times.map((time) => renderCursor([time, 'a'])),
      renderCursor(['a']),
    ]) {
      await expect(
        listRoadmaps(own.database, { owner: null, trashed: false, limit: 3, cursor }),
      ).rejects.toMatchObject({ code: 'validation_failed' });
    }
  });
});

describe('the trash', () => {
  test('takes a roadmap, gives it back, and deletes it for good with all that belongs to it', async () => {
    const { roadmap_id, task } = await completeCourse(own.database, { owner_id: 'tidy' });
    const scope = { roadmap_id, owner: 'tidy' };
    await expect(deleteRoadmap(own.database, scope)).rejects.toMatchObject({ code: 'not_in_trash' });
    await expect(restoreRoadmap(own.database, scope)).rejects.toMatchObject({ code: 'not_in_trash' });
    await trashRoadmap(own.database, scope);
    await trashRoadmap(own.database, scope);
    expect((await get(roadmap_id)).deleted_at).toMatch(/Z$/);
    await restoreRoadmap(own.database, scope);
    expect((await get(roadmap_id)).deleted_at).toBeNull();
    await trashRoadmap(own.database, scope);
    await deleteRoadmap(own.database, scope);
    await expect(get(roadmap_id)).rejects.toMatchObject({ code: 'roadmap_not_found' });
    await expect(getTask(own.database, { task_id: task.task_id, owner: null })).rejects.toMatchObject({
      code: 'task_not_found',
    });
    for (const table of ['artifact', 'framework', 'concept', 'event', 'task_step', 'task', 'failed_piece']) {
      const rows = await own.database.sql(`select from roadwright.${table} where owner_id = 'tidy'`, []);
      expect(rows, table).toEqual([]);
    }
  });

  test('takes a roadmap that a task is at work on, and gives back the finished course', async () => {
    const { roadmap_id, write, end } = await openCourse(own.database);
    await trashRoadmap(own.database, { roadmap_id, owner: null });
    await write({
      artifacts: [...createDrafts('variables'), ...createDrafts('ownership')],
      concepts: ['variables', 'ownership'].map((concept_id) => ({ concept_id, status: 'completed' })),
    });
    expect(await end({ edge: 'complete', summary: SUMMARY })).toEqual({ outcome: 'written' });
    await restoreRoadmap(own.database, { roadmap_id, owner: null });
    expect(await get(roadmap_id)).toMatchObject({ status: 'completed', deleted_at: null });
  });

  test('refuses a roadmap of somebody else', async () => {
    const { roadmap_id } = await openCourse(own.database);
    for (const act of [trashRoadmap, restoreRoadmap, deleteRoadmap]) {
      await expect(act(own.database, { roadmap_id, owner: 'bob' })).rejects.toMatchObject({
        code: 'roadmap_not_found',
      });
    }
  });

  test('keeps tasks away from what lies in it', async () => {
    const { roadmap_id, task } = await completeCourse(own.database);
    await trashRoadmap(own.database, { roadmap_id, owner: null });
    const retry = { task_id: createId(), owner: null, max_pending: 9 };
    await expect(startRetry(own.database, { ...retry, retry_of: task.task_id })).rejects.toMatchObject({
      code: 'roadmap_not_found',
    });
    const piece = { roadmap_id, concept_id: 'variables', content_type: 'quiz' } as const;
    await expect(startPieceRetry(own.database, { ...retry, ...piece })).rejects.toMatchObject({
      code: 'roadmap_not_found',
    });
  });
});

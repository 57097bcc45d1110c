import type { DueLinks, Resource } from '@roadwright/domain';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { getConcept } from '../roadmap/get-concept.ts';
import { restoreRoadmap } from '../roadmap/restore-roadmap.ts';
import { trashRoadmap } from '../roadmap/trash-roadmap.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createDraft, openCourse, SUMMARY } from '../testing/samples.ts';
import { createFinding, createLink, createVerdict } from '../testing/verdict-samples.ts';
import { createLinkRecheckStore } from './create-link-recheck-store.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 8 });
});
afterAll(() => own.drop());
afterEach(() => own.database.sql('update roadwright.artifact_verdict set links_due = null', []));

const LEASE_MS = 60_000;
const WEEK_MS = 7 * 86_400_000;
const URL = 'https://example.org/a';
const ENTRY: Resource = {
  ...{ title: 'A', url: URL, resource_type: 'article', description: '', language: 'en' },
};
const piece = { concept_id: 'variables', content_type: 'resources' } as const;
const ALIVE = createVerdict({ links: [createLink(URL)] });

const draft = (version: number) => ({
  ...createDraft('variables', 'resources', version),
  ...{ content_type: piece.content_type, body: { resources: [ENTRY] } },
});

/** A finished course with one list whose link was checked eight days ago. */
async function createList() {
  const { roadmap_id, ...course } = await openCourse(own.database);
  await course.write({ artifacts: [draft(1)], verdicts: [{ ...piece, version: 1, verdict: ALIVE }] });
  await age(roadmap_id);
  return { roadmap_id, course };
}
const age = (roadmap_id: string, days = 8) =>
  own.database.sql(
    `update roadwright.artifact_verdict set checked_at = checked_at - $2::int * interval '1 day',
       links_due = links_due - $2::int * interval '1 day' where roadmap_id = $1::text`,
    [roadmap_id, days],
  );
const store = () => createLinkRecheckStore(own.database);
const take = () => store().takeDue(LEASE_MS);
const readRow = async (roadmap_id: string) => {
  const [row] = await own.database.sql<{ days: number | null }>(
    `select findings_count, blocking_count, round(extract(epoch from links_due - now()) / 86400)::int as days
     from roadwright.artifact_verdict where roadmap_id = $1::text and version = 1`,
    [roadmap_id],
  );
  return row;
};

describe('links whose time has come', () => {
  test('are given with all that a check needs, to one at a time', async () => {
    const { roadmap_id } = await createList();
    const taken = await Promise.all([take(), take(), take()]);
    const [due, ...more] = taken.filter((one) => one !== null);
    expect(due).toEqual({
      ...{ owner_id: 'ann', roadmap_id, concept_id: 'variables', version: 1, resources: [ENTRY] },
      ...{ topic_words: ['About variables', 'rust'], verdict: ALIVE, lease: expect.any(String) },
    } satisfies DueLinks);
    expect(more).toEqual([]);
    expect(await take()).toBeNull();
  });

  test('stand in the order of their waiting', async () => {
    const newer = await createList();
    const older = await createList();
    await age(older.roadmap_id, 1);
    expect([(await take())?.roadmap_id, (await take())?.roadmap_id]).toEqual([
      older.roadmap_id,
      newer.roadmap_id,
    ]);
  });

  test('are shown as they were found, and due again when they were told to be', async () => {
    const { roadmap_id } = await createList();
    const due = (await take()) ?? expect.fail();
    const findings = [createFinding('dead-link', 'blocking'), createFinding('rule-a')];
    const verdict = createVerdict({ links: [createLink(URL, 'dead')], findings });
    await store().save(due, verdict, WEEK_MS);
    expect(await readRow(roadmap_id)).toEqual({ findings_count: 2, blocking_count: 1, days: 7 });
    const { resources } = await getConcept(own.database, { ...piece, roadmap_id, owner: 'ann' });
    expect(resources?.resources).toMatchObject([{ url: URL, link: { state: 'dead' } }]);
    expect(await take()).toBeNull();
  });

  test('are taken by another one when whoever took them has vanished, and then are the other one’s', async () => {
    const { roadmap_id } = await createList();
    const first = (await take()) ?? expect.fail();
    await age(roadmap_id, 1);
    const second = (await take()) ?? expect.fail();
    const late = createVerdict({ findings: [createFinding('too-late')] });
    await store().save(first, late, WEEK_MS);
    expect(await readRow(roadmap_id)).toMatchObject({ findings_count: 0, days: 0 });
    await store().save(second, ALIVE, WEEK_MS);
    expect(await readRow(roadmap_id)).toMatchObject({ findings_count: 0, days: 7 });
    await store().save(second, late, WEEK_MS);
    expect(await readRow(roadmap_id)).toMatchObject({ findings_count: 0 });
  });
});

describe('links that nobody is to look at', () => {
  test('are those of a version that another one has followed, for ever', async () => {
    const { roadmap_id, course } = await createList();
    await course.write({ artifacts: [{ ...draft(2), mends: true }] });
    const other = await createList();
    await age(roadmap_id, 1);
    expect(await take()).toMatchObject({ roadmap_id: other.roadmap_id });
    expect(await readRow(roadmap_id)).toMatchObject({ days: null });
  });

  test('are those of a concept that is gone', async () => {
    const { roadmap_id } = await createList();
    await own.database.sql(
      `update roadwright.concept set removed_at = now() where roadmap_id = $1::text and concept_id = 'variables'`,
      [roadmap_id],
    );
    expect(await take()).toBeNull();
    expect(await readRow(roadmap_id)).toMatchObject({ days: null });
  });

  test('are those of a roadmap in the trash, within a week of its return they are again', async () => {
    const { roadmap_id, course } = await createList();
    await course.end({ edge: 'complete', summary: SUMMARY });
    await trashRoadmap(own.database, { roadmap_id, owner: 'ann' });
    expect(await take()).toBeNull();
    expect(await readRow(roadmap_id)).toMatchObject({ days: 7 });
    await restoreRoadmap(own.database, { roadmap_id, owner: 'ann' });
    await age(roadmap_id);
    expect(await take()).toMatchObject({ roadmap_id });
  });
});

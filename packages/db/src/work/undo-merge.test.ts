import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { createSighting, describeWork, doi, placePaper, RULES } from '../testing/work-samples.ts';
import { composeStored } from './compose-stored.ts';
import { getWork } from './get-work.ts';
import { holdWorks } from './hold-near.ts';
import { listReferences } from './list-references.ts';
import { mergeWorks } from './merge-works.ts';
import { undoMerge } from './undo-merge.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 10 });
});
afterAll(() => own.drop());

const view = (work_id: string) => getWork(own.database, { work_id, owner: null });
const undo = (merge_id: string) => undoMerge(own.database, { merge_id, compose: RULES.compose });
const root = async (work_id: string) => {
  const work = await view(work_id);
  return 'merged_into' in work ? work.merged_into : work_id;
};

/** Merges what two works are by now, as a person would; null when they are one already. */
async function merge(one: string, other: string): Promise<string | null> {
  const [merged_id, into_id] = [await root(one), await root(other)];
  if (merged_id === into_id) return null;
  const merge_id = createId();
  await own.database.transaction(async (sql) => {
    await holdWorks(sql, [merged_id, into_id]);
    await mergeWorks(sql, {
      merge_id,
      merged_id,
      into_id,
      reason: 'test',
      strength: 1,
      decided_by: 'person',
    });
    await composeStored(sql, into_id, RULES.compose);
  });
  return merge_id;
}

let made = 0;

/** A work with a name, a description, an address and a list of references of its own. */
async function createWork(cites: string): Promise<string> {
  const name = `work-${made++}`;
  const names = { identifiers: [doi(name)], aliases: [`https://w.org/${name}`], sha256: name };
  const { store, task, placed } = await placePaper(own.database, createSighting({ title: name }, names));
  const { record } = describeWork({ title: cites });
  await store.saveReferences(task, placed.work_id, [
    { ordinal: 1, text: cites, record, identifiers: [doi(cites)] },
  ]);
  return placed.work_id;
}

async function readAll(work_ids: readonly string[]) {
  return await Promise.all(
    work_ids.map(async (work_id) => {
      const { updated_at: _time, ...work } = { updated_at: '', ...(await view(work_id)) };
      return { work, references: await listReferences(own.database, { work_id, limit: 50 }) };
    }),
  );
}

describe('undoing a merge', () => {
  test('gives back what was the work’s own, and calls the pair distinct', async () => {
    const [one, other] = [await createWork('nothing'), await createWork('nothing')];
    const before = await readAll([one, other]);
    const merge_id = await merge(other, one);
    expect(await view(other)).toEqual({ merged_into: one });
    expect(await view(one)).toMatchObject({
      merges: [{ merge_id, merged_id: other, decided_by: 'person', reason: 'test' }],
      records: [{}, {}],
      identifiers: [{}, {}],
      urls: [{}, {}].map(() => expect.any(String)),
    });
    expect(await undo(merge_id ?? '')).toEqual({ work_id: other, from_id: one });
    expect(await readAll([one, other])).toEqual(before);
    await expect(undo(merge_id ?? '')).rejects.toMatchObject({ code: 'merge_undone' });
    await expect(undo(createId())).rejects.toMatchObject({ code: 'merge_not_found' });
  });

  test('keeps the two apart from then on, whatever the rules say', async () => {
    const sighting = () => createSighting({ title: 'Twice the same' });
    const first = await placePaper(own.database, sighting());
    const other = await createWork('nothing');
    const merge_id = await merge(other, first.placed.work_id);
    await undo(merge_id ?? '');
    const both = sighting();
    const [row] = await own.database.sql<{ title: string }>(
      'select title from roadwright.work where work_id = $1::uuid',
      [other],
    );
    const records = [...both.records, describeWork({ title: row?.title ?? '' })];
    const { placed } = await placePaper(own.database, {
      ...both,
      records,
      keys: [...both.keys, `title:${row?.title}`],
    });
    expect(placed.work_id).toBe(first.placed.work_id);
    expect(await view(other)).toMatchObject({ work_id: other });
  });

  test('is done once however many ask for it', async () => {
    const [one, other] = [await createWork('nothing'), await createWork('nothing')];
    const merge_id = (await merge(one, other)) ?? '';
    const ends = await Promise.allSettled([undo(merge_id), undo(merge_id), undo(merge_id)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await view(one)).toMatchObject({ work_id: one, merges: [] });
  });

  test('of the middle of a chain parts it there', async () => {
    const [a, b, c] = [await createWork('x'), await createWork('x'), await createWork('x')];
    await merge(a, b);
    const middle = (await merge(b, c)) ?? '';
    expect(await view(a)).toEqual({ merged_into: c });
    await undo(middle);
    expect(await view(a)).toEqual({ merged_into: b });
    expect(await view(b)).toMatchObject({ merges: [{ merged_id: a }], records: [{}, {}] });
    expect(await view(c)).toMatchObject({ merges: [], records: [{}] });
  });

  test('while others merge the same works, place what is said of them and part them, leaves them whole', async () => {
    const names = [0, 1, 2, 3, 4, 5].map((index) => `storm-${index}`);
    const works = await Promise.all(
      names.map(async (title) => (await placePaper(own.database, createSighting({ title }))).placed.work_id),
    );
    const listStanding = () =>
      own.database.sql<{ merge_id: string }>(
        `select merge_id from roadwright.work_merge
         where undone_at is null and merged_id = any($1::uuid[]) order by merge_id`,
        [works],
      );
    const join = async (index: number) => {
      const [one = '', other = ''] = [names[index % 6], names[(index * 5 + 1) % 6]];
      const both = createSighting({ title: one }, { keys: [`title:${other}`] });
      await placePaper(own.database, { ...both, records: [...both.records, describeWork({ title: other })] });
    };
    const part = async (index: number) => {
      const standing = await listStanding();
      const chosen = standing[index % Math.max(1, standing.length)];
      if (chosen !== undefined) await undo(chosen.merge_id);
    };
    const acts = Array.from({ length: 60 }, (_none, index) => (index % 3 === 2 ? part(index) : join(index)));
    const faults = (await Promise.allSettled(acts)).flatMap((end) =>
      end.status === 'rejected' ? [end.reason] : [],
    );
    expect(faults.filter(({ code }) => code !== 'merge_undone')).toEqual([]);
    expect(await listBroken()).toEqual([]);
    for (const { merge_id } of await listStanding()) await undo(merge_id);
    const homes = await Promise.all(works.map(root));
    expect(homes).toEqual(works);
  });

  test('in any order, after any merges, ends where it began, and no work ever points at one that points on', async () => {
    const step = fc.record({ one: fc.nat(4), other: fc.nat(4), undo: fc.boolean(), which: fc.nat(9) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const work_ids: string[] = [];
        for (let index = 0; index < 5; index++) work_ids.push(await createWork(`work-${made}`));
        const before = await readAll(work_ids);
        const standing: string[] = [];
        for (const { one, other, which, ...act } of steps) {
          const chosen = standing[which % Math.max(1, standing.length)];
          if (act.undo && chosen !== undefined) {
            await undo(chosen);
            standing.splice(standing.indexOf(chosen), 1);
          } else {
            const merge_id = await merge(work_ids[one] ?? '', work_ids[other] ?? '');
            if (merge_id !== null) standing.push(merge_id);
          }
          expect(await listBroken()).toEqual([]);
          const roots = new Set(await Promise.all(work_ids.map(root)));
          expect(roots.size).toBe(work_ids.length - standing.length);
        }
        while (standing.length > 0) await undo(standing.splice(standing.length >> 1, 1)[0] ?? '');
        expect(await readAll(work_ids)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});

/** Works whose pointer is not the one that the merges which stand lead to. */
const listBroken = () =>
  own.database.sql(
    `with recursive path as (
       select work_id as start, work_id as place from roadwright.work
       union all
       select path.start, merge.into_id from path
       join roadwright.work_merge as merge on merge.merged_id = path.place and merge.undone_at is null
     ), root as (
       select start, place from path where not exists (
         select from roadwright.work_merge as merge where merge.merged_id = path.place and merge.undone_at is null
       )
     )
     select work.work_id from roadwright.work join root on root.start = work.work_id
     where coalesce(work.merged_into, work.work_id) <> root.place`,
    [],
  );

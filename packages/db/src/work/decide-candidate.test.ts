import type { CandidateDecision } from '@roadwright/domain';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { createSighting, describeWork, doi, placePaper, RULES } from '../testing/work-samples.ts';
import { decideCandidate } from './decide-candidate.ts';
import { getWork } from './get-work.ts';
import { listCandidates } from './list-candidates.ts';
import { undoMerge } from './undo-merge.ts';

let own: TestDatabase;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterEach(() => own.drop());

const decide = (candidate_id: string, decision: CandidateDecision['decision']) =>
  decideCandidate(own.database, { candidate_id, decision, compose: RULES.compose, createId });
const list = async (status: 'open' | 'merged' | 'distinct' = 'open') =>
  (await listCandidates(own.database, { status, limit: 20 })).items;
const view = (work_id: string) => getWork(own.database, { work_id, owner: null });
const place = async (title: string, year: number, identifiers = [doi(`${title}${year}`)]) =>
  (await placePaper(own.database, createSighting({ title, year }, { identifiers }))).placed.work_id;

/** Two works that differ in their year only, and the pair of them. */
async function createPair(title = 'Twins') {
  const works = [await place(title, 2020), await place(title, 2021)] as const;
  const [pair] = (await list()).filter((each) => each.works.some(({ work_id }) => work_id === works[1]));
  return { works, candidate_id: pair?.candidate_id ?? '' };
}

describe('a pair of works', () => {
  test('is shown with both works, what speaks for it and what against', async () => {
    const { works, candidate_id } = await createPair();
    expect(await list()).toMatchObject([
      {
        ...{
          candidate_id,
          status: 'open',
          reason: 'same_words',
          veto: 'year',
          strength: 0.7,
          decided_at: null,
        },
        works: [
          { work_id: works[0], title: 'Twins', year: 2020, identifiers: [doi('Twins2020')] },
          { work_id: works[1], title: 'Twins', year: 2021, identifiers: [doi('Twins2021')] },
        ],
      },
    ]);
  });

  test('becomes the older work when a person says that it is one', async () => {
    const { works, candidate_id } = await createPair();
    const decided = await decide(candidate_id, 'merge');
    expect(decided).toMatchObject({ status: 'merged', decided_at: expect.any(String) });
    expect(decided.works.map(({ work_id }) => work_id)).toEqual(works);
    expect(await view(works[1])).toEqual({ merged_into: works[0] });
    expect(await view(works[0])).toMatchObject({
      identifiers: [doi('Twins2020'), doi('Twins2021')],
      merges: [{ merged_id: works[1], decided_by: 'person', reason: 'same_words' }],
    });
    expect(await decide(candidate_id, 'merge')).toEqual(decided);
    expect(await list('merged')).toEqual([decided]);
  });

  test('becomes two works again when the person has second thoughts, and stays so', async () => {
    const { works, candidate_id } = await createPair();
    await decide(candidate_id, 'merge');
    const parted = await decide(candidate_id, 'distinct');
    expect(parted).toMatchObject({ status: 'distinct' });
    for (const work_id of works) expect(await view(work_id)).toMatchObject({ work_id, merges: [] });
    expect(await decide(candidate_id, 'distinct')).toEqual(parted);
    await expect(decide(candidate_id, 'merge')).rejects.toMatchObject({ code: 'candidate_decided' });
    await place('Twins', 2021);
    expect(await list()).toEqual([]);
  });

  test('that a person calls distinct is not asked about again, nor merged', async () => {
    const { works, candidate_id } = await createPair();
    await decide(candidate_id, 'distinct');
    await place('Twins', 2020, [doi('other')]);
    expect(await list()).toEqual([]);
    const both = createSighting({ title: 'Twins', year: 2020 });
    const sighting = { ...both, records: [...both.records, describeWork({ title: 'Twins', year: 2021 })] };
    await placePaper(own.database, sighting);
    for (const work_id of works) expect(await view(work_id)).toMatchObject({ work_id });
  });

  test('is closed when others make it one, and what was said of one holds for what it is by then', async () => {
    const { works, candidate_id } = await createPair();
    const third = await place('Twins', 2022);
    const pairs = await list();
    expect(pairs).toHaveLength(3);
    const between = (one: string, other: string) =>
      pairs.find(({ works: [a, b] }) => a.work_id === one && b.work_id === other)?.candidate_id ?? '';
    await decide(between(works[0], third), 'merge');
    expect((await list()).map((pair) => pair.works.map(({ work_id }) => work_id))).toEqual([works, works]);
    await decide(candidate_id, 'merge');
    expect(await list()).toEqual([]);
    expect(await list('merged')).toHaveLength(3);
    expect(await view(third)).toEqual({ merged_into: works[0] });
    await decide(between(works[1], third), 'distinct');
    expect(await view(works[1])).toMatchObject({ work_id: works[1] });
    expect(await view(third)).toEqual({ merged_into: works[0] });
    expect(await list('distinct')).toHaveLength(2);
  });

  test('that rules have merged can be parted by the number of its merge', async () => {
    const [one, other] = [await place('A', 2020), await place('B', 2020)];
    const both = createSighting({ title: 'A' }, { keys: ['title:B'] });
    await placePaper(own.database, { ...both, records: [...both.records, describeWork({ title: 'B' })] });
    const work = await view(one);
    const merge_id = 'merges' in work ? (work.merges[0]?.merge_id ?? '') : '';
    await undoMerge(own.database, { merge_id, compose: RULES.compose });
    expect(await view(other)).toMatchObject({ work_id: other, records: [{ title: 'B' }] });
    expect(await list('distinct')).toHaveLength(1);
  });

  test('is decided once when two people decide at once', async () => {
    const { works, candidate_id } = await createPair();
    const ends = await Promise.allSettled([
      decide(candidate_id, 'merge'),
      decide(candidate_id, 'merge'),
      decide(candidate_id, 'merge'),
    ]);
    expect(ends.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await view(works[0])).toMatchObject({ merges: [{ merged_id: works[1] }] });
  });

  test('that is not there cannot be decided', async () => {
    await expect(decide(createId(), 'merge')).rejects.toMatchObject({ code: 'candidate_not_found' });
  });

  test('stands on one page of many, the likeliest first', async () => {
    for (let index = 0; index < 5; index++) await createPair(`Twins ${index}`);
    const first = await listCandidates(own.database, { status: 'open', limit: 3 });
    const cursor = first.next_cursor ?? '';
    const second = await listCandidates(own.database, { status: 'open', limit: 3, cursor });
    expect(second.next_cursor).toBeNull();
    const ids = [...first.items, ...second.items].map(({ candidate_id }) => candidate_id);
    expect(new Set(ids).size).toBe(5);
    await expect(
      listCandidates(own.database, { status: 'open', limit: 3, cursor: 'x' }),
    ).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});

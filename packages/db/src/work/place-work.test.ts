import type { PlacingRules } from '@roadwright/domain';
import pLimit from 'p-limit';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { takeAway } from '../testing/take-away.ts';
import { createSighting, describeWork, doi, openPaper, placePaper, RULES } from '../testing/work-samples.ts';
import { decideCandidate } from './decide-candidate.ts';
import { getWork } from './get-work.ts';
import { listCandidates } from './list-candidates.ts';
import { listWorks } from './list-works.ts';
import type { MergedWork } from './work-row.ts';

let own: TestDatabase;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 12 });
});
afterEach(() => own.drop());

const view = (work_id: string) => getWork(own.database, { work_id, owner: null });
const works = async () => (await listWorks(own.database, { limit: 500 })).items;
const candidates = async () => (await listCandidates(own.database, { status: 'open', limit: 50 })).items;
const count = async (table: string) => {
  const [row] = await own.database.sql<{ rows: number }>(
    `select count(*)::int as rows from roadwright.${table}`,
    [],
  );
  return row?.rows;
};

describe('placing a sighting', () => {
  test('makes a work of it that is known by all its names, and tells the submission', async () => {
    const sighting = createSighting(
      { title: 'On rust', details: { abstract: 'Iron and air.' } },
      { identifiers: [doi('a')], aliases: ['https://rust.org/a'], sha256: 'f'.repeat(64) },
    );
    const { placed, store, task, work_id, result } = await placePaper(own.database, sighting);
    expect({ work_id, result }).toEqual({ work_id: null, result: 'pending' });
    expect(placed).toEqual({ work_id: sighting.new_work_id, created: true });
    expect(await view(placed.work_id)).toMatchObject({
      title: 'On rust',
      authors: ['Ann Author'],
      year: 2020,
      details: { abstract: 'Iron and air.' },
      sources: { title: 'submitted' },
      identifiers: [doi('a')],
      urls: ['https://rust.org/a'],
      records: [{ source: 'submitted', title: 'On rust', reason: 'first_description' }],
      merges: [],
    });
    expect(await store.getSubmission(task)).toMatchObject({ work_id: placed.work_id, result: 'created' });
  });

  test('joins the work that the rules name, once per description of a source', async () => {
    const first = await placePaper(
      own.database,
      createSighting({ title: 'A', source: 'crossref', source_key: 'k' }),
    );
    const again = createSighting({
      title: 'A',
      source: 'crossref',
      source_key: 'k',
      details: { type: 'book' },
    });
    const second = await placePaper(own.database, again);
    expect(second.placed).toEqual({ work_id: first.placed.work_id, created: false });
    expect(await second.store.getSubmission(second.task)).toMatchObject({ result: 'duplicate' });
    expect(await view(first.placed.work_id)).toMatchObject({
      details: { type: 'book' },
      records: [{ source_key: 'k', reason: 'first_description' }],
    });
    await placePaper(own.database, createSighting({ title: 'A', source: 'pubmed', source_key: 'k' }));
    expect(await view(first.placed.work_id)).toMatchObject({
      records: [{ source: 'crossref' }, { source: 'pubmed', reason: 'same_title' }],
    });
    expect(await works()).toHaveLength(1);
  });

  test('describes a work of which only an identifier is known, and takes over every such one that it names', async () => {
    const other = await openPaper(own.database, { identifiers: [doi('b')] });
    const { work_id, placed } = await placePaper(
      own.database,
      createSighting({ title: 'A' }, { identifiers: [doi('a'), doi('b')] }),
      { identifiers: [doi('a')] },
    );
    expect(placed).toEqual({ work_id, created: true });
    expect(await view(other.work_id ?? '')).toEqual({ merged_into: work_id });
    expect(await other.store.getSubmission(other.task)).toMatchObject({ work_id });
    expect(await view(placed.work_id)).toMatchObject({
      identifiers: [doi('a'), doi('b')],
      merges: [],
    });
    const late = await other.store.place(other.task, createSighting({ title: 'A' }), RULES);
    expect(late).toEqual({ work_id, created: false });
  });

  test('gives a name that somebody claimed to the work that a registry says it names', async () => {
    const names = { identifiers: [doi('claimed')] };
    const claimed = await placePaper(own.database, createSighting({ title: 'A' }, names));
    const told = await placePaper(own.database, createSighting({ title: 'B', source: 'crossref' }, names));
    expect(told.placed.work_id).not.toBe(claimed.placed.work_id);
    expect(await view(told.placed.work_id)).toMatchObject(names);
    expect(await view(claimed.placed.work_id)).toMatchObject({ title: 'A', identifiers: [] });
  });

  test('sends whoever asks for the work of a submission to the one that it turned out to be', async () => {
    const known = await placePaper(own.database, createSighting({ title: 'A' }));
    const paper = await placePaper(own.database, createSighting({ title: 'A' }), { identifiers: [doi('a')] });
    expect(paper.placed).toEqual({ work_id: known.placed.work_id, created: false });
    expect(await view(paper.work_id ?? '')).toEqual({ merged_into: known.placed.work_id });
    expect(await view(known.placed.work_id)).toMatchObject({ identifiers: [doi('a')] });
  });

  test('merges works that a sighting shows to be one, into the one that the rules name', async () => {
    const one = await placePaper(own.database, createSighting({ title: 'A' }));
    const other = await placePaper(own.database, createSighting({ title: 'B' }));
    const both = createSighting({ title: 'A' }, { keys: ['title:B'] });
    const sighting = { ...both, records: [...both.records, describeWork({ title: 'B' })] };
    const { placed } = await placePaper(own.database, sighting);
    expect(placed).toEqual({ work_id: one.placed.work_id, created: false });
    expect(await view(other.placed.work_id)).toEqual({ merged_into: one.placed.work_id });
    expect(await view(one.placed.work_id)).toMatchObject({ records: [{}, {}, {}, {}] });
    expect(await works()).toHaveLength(1);
    expect(await other.store.getSubmission(other.task)).toMatchObject({ work_id: one.placed.work_id });
  });

  test('leaves an identifier with the work that has it and has a person judge the pair', async () => {
    const first = await placePaper(own.database, createSighting({ title: 'A' }, { identifiers: [doi('a')] }));
    const second = await placePaper(
      own.database,
      createSighting({ title: 'B' }, { identifiers: [doi('a')] }),
    );
    expect(second.placed.created).toBe(true);
    expect(await view(first.placed.work_id)).toMatchObject({ identifiers: [doi('a')] });
    expect(await view(second.placed.work_id)).toMatchObject({ identifiers: [] });
    const [pair] = await candidates();
    expect(pair).toMatchObject({ reason: 'shared_identifier', veto: null, strength: 0.5 });
    expect(pair?.works.map(({ work_id }) => work_id)).toEqual([first.placed.work_id, second.placed.work_id]);
  });

  test('keeps what the rules say against a pair that shares an identifier', async () => {
    await placePaper(own.database, createSighting({ title: 'A' }, { identifiers: [doi('a')] }));
    await placePaper(own.database, createSighting({ title: 'A', year: 2019 }, { identifiers: [doi('a')] }));
    expect(await candidates()).toMatchObject([{ reason: 'shared_identifier', veto: 'year', strength: 0.7 }]);
    await placePaper(own.database, createSighting({ title: 'A', year: 2018 }));
    expect(await candidates()).toHaveLength(3);
  });

  test('moves a description that says something else now, and forgets what only it said', async () => {
    const key = { source: 'crossref', source_key: 'k' } as const;
    const known = await placePaper(own.database, createSighting({ title: 'B' }));
    const wrong = await placePaper(own.database, createSighting({ title: 'A', ...key }));
    const kept = createSighting({ title: 'A', source_key: 'other' });
    await placePaper(own.database, kept);
    const { placed } = await placePaper(own.database, createSighting({ title: 'B', ...key }));
    expect(placed.work_id).toBe(known.placed.work_id);
    expect(await view(wrong.placed.work_id)).toMatchObject({
      title: 'A',
      records: [{ source_key: 'other' }],
    });
    const emptied = await placePaper(own.database, createSighting({ title: 'B', source_key: 'other' }));
    expect(emptied.placed.work_id).toBe(known.placed.work_id);
    expect(await view(wrong.placed.work_id)).toEqual({ merged_into: known.placed.work_id });
  });

  test('leaves a description where it was when the rules place it nowhere any more', async () => {
    const key = { source: 'crossref', source_key: 'k' } as const;
    const home = await placePaper(own.database, createSighting({ title: 'A', ...key }));
    await placePaper(own.database, createSighting({ title: 'A', source_key: 'other' }));
    const { placed } = await placePaper(own.database, createSighting({ title: 'B', ...key }));
    expect(placed).toEqual({ work_id: home.placed.work_id, created: false });
    expect(await view(home.placed.work_id)).toMatchObject({ title: 'B', records: [{}, {}] });
    expect(await works()).toHaveLength(1);
  });

  test('leaves each of two works that a person calls distinct what it has, and goes where its first description is', async () => {
    const [crossref, arxiv] = [
      { source: 'crossref', source_key: 'k' },
      { source: 'arxiv', source_key: 'k' },
    ] as const;
    const article = await placePaper(own.database, createSighting({ title: 'A', ...crossref }));
    const preprint = await placePaper(own.database, createSighting({ title: 'A', year: 2019, ...arxiv }));
    const [pair] = await candidates();
    const deciding = { decision: 'distinct', compose: RULES.compose, createId } as const;
    await decideCandidate(own.database, { candidate_id: pair?.candidate_id ?? '', ...deciding });
    const both = createSighting({ title: 'A', year: 2019, ...arxiv });
    const tied = {
      ...both,
      records: [...both.records, describeWork({ title: 'A', year: 2018, ...crossref })],
    };
    const { placed } = await placePaper(own.database, tied);
    expect(placed.work_id).toBe(preprint.placed.work_id);
    expect(await view(preprint.placed.work_id)).toMatchObject({ year: 2019, records: [{ source: 'arxiv' }] });
    expect(await view(article.placed.work_id)).toMatchObject({
      year: 2018,
      records: [{ source: 'crossref' }],
    });
    expect(await candidates()).toEqual([]);
  });

  test('gives a name to the work that a source says it is of, and takes it from one that somebody only said had it', async () => {
    const claim = await placePaper(
      own.database,
      createSighting({ title: 'Bogus' }, { identifiers: [doi('a')] }),
    );
    const sourced = (title: string) => {
      const key = { source: 'crossref', source_key: title } as const;
      const sighting = createSighting({ title, ...key }, { identifiers: [doi('a')] });
      const named = sighting.records.map((one) => ({
        ...one,
        record: { ...one.record, identifiers: [doi('a')] },
      }));
      return { ...sighting, records: named };
    };
    const real = await placePaper(own.database, sourced('Real'));
    expect(await view(claim.placed.work_id)).toMatchObject({ title: 'Bogus', identifiers: [] });
    expect(await view(real.placed.work_id)).toMatchObject({ identifiers: [doi('a')] });
    const other = await placePaper(own.database, sourced('Of one supplement'));
    expect(await view(other.placed.work_id)).toMatchObject({ identifiers: [] });
    expect(await view(real.placed.work_id)).toMatchObject({ identifiers: [doi('a')] });
  });

  test('is refused when rules name a work that they were not shown', async () => {
    const far = { work_id: createId(), reason: 'guess', veto: null, strength: 1 };
    const rules: PlacingRules = { ...RULES, decide: () => ({ into: far, merges: [], candidates: [] }) };
    const { store, task } = await openPaper(own.database);
    await expect(store.place(task, createSighting({ title: 'A' }), rules)).rejects.toMatchObject({
      code: 'internal_error',
    });
    expect(await count('work')).toBe(0);
  });

  test('stores nothing for a claim that is gone, whether it was cancelled or taken over', async () => {
    const cancelled = await openPaper(own.database, { identifiers: [doi('a')] });
    await cancelTask(own.database, { task_id: cancelled.task_id, owner: null });
    const lapsed = await openPaper(own.database);
    await takeAway(own.database.sql, lapsed.task_id);
    for (const { store, task } of [cancelled, lapsed]) {
      const sighting = createSighting({ title: 'A' }, { identifiers: [doi('b')] });
      await expect(store.place(task, sighting, RULES)).rejects.toMatchObject({ code: 'lease_lost' });
    }
    expect(await works()).toEqual([]);
    expect(await count('work_record')).toBe(0);
    expect(await count('work_identifier')).toBe(1);
  });

  test('says the same of a submission that is placed again after its worker died', async () => {
    const sighting = createSighting({ title: 'A' }, { identifiers: [doi('a')] });
    const { store, task, placed } = await placePaper(own.database, sighting);
    expect(await store.place(task, { ...sighting, new_work_id: createId() }, RULES)).toEqual(placed);
    expect(await count('work')).toBe(1);
  });
});

describe('many at once', () => {
  const ROUNDS = 3;

  test('make one work of what is one, through whatever door it comes and in whatever order', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const title = `Work ${round}`;
      const [a, b] = [doi(`a${round}`), doi(`b${round}`)];
      const doors = [
        [{ identifiers: [a] }, createSighting({ title }, { identifiers: [a] })],
        [{ identifiers: [b, a] }, createSighting({ title }, { identifiers: [b, a] })],
        [
          { aliases: [`https://w.org/${round}`] },
          createSighting({ title }, { aliases: [`https://w.org/${round}`] }),
        ],
        [{}, createSighting({ title }, { sha256: `${round}` })],
        [{}, createSighting({ title, source: 'crossref', source_key: title }, { identifiers: [a, b] })],
      ] as const;
      const papers = Array.from({ length: 30 }, (_none, index) => doors[index % doors.length] ?? doors[0]);
      const places = await Promise.all(
        papers.map(([given, sighting]) =>
          placePaper(own.database, { ...sighting, new_work_id: createId() }, given),
        ),
      );
      const ends = await Promise.all(places.map(async ({ store, task }) => store.getSubmission(task)));
      expect(new Set(ends.map(({ work_id }) => work_id)).size).toBe(1);
      expect(ends.filter(({ result }) => result === 'created').length).toBeGreaterThan(0);
      expect(places.filter(({ placed }) => placed.created)).toHaveLength(1);
      expect(await works()).toHaveLength(round + 1);
      for (const { work_id } of places) {
        const shown = work_id === null ? null : await view(work_id);
        if (shown === null || 'work_id' in shown) continue;
        expect((shown as MergedWork).merged_into).toBe(ends[0]?.work_id);
      }
    }
    expect(await candidates()).toEqual([]);
  });

  test('leave works that differ apart', async () => {
    const papers = Array.from({ length: 200 }, (_none, index) => index);
    // More at once would wait longer for a connection than a connection is waited for.
    const limit = pLimit(20);
    await limit.map(papers, (index) =>
      placePaper(
        own.database,
        createSighting(
          { title: `Work ${index}` },
          { identifiers: [doi(`${index}`)], keys: [`all:${index % 7}`] },
        ),
        { identifiers: index % 2 === 0 ? [doi(`${index}`)] : [] },
      ),
    );
    expect(await works()).toHaveLength(200);
    expect(await count('work_merge')).toBe(0);
    expect(await candidates()).toEqual([]);
  });

  test('meet the same works in opposite orders without standing in one another’s way', async () => {
    const names = Array.from({ length: 12 }, (_none, index) => `n${index}`);
    const shared = names.map((name) => `key:${name}`);
    await Promise.all(
      names.map((name, index) => {
        const order = index % 2 === 0 ? shared : shared.toReversed();
        const ids = names.map((each) => doi(each));
        const identifiers = index % 2 === 0 ? ids : ids.toReversed();
        const sighting = createSighting({ title: name }, { keys: order, identifiers });
        return placePaper(own.database, sighting, { identifiers });
      }),
    );
    expect(await works()).toHaveLength(12);
    expect(await count('work_identifier')).toBe(12);
    expect(await count('work_merge')).toBe(0);
  });
});

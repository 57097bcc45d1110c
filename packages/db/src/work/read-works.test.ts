import type { WorkView } from '@roadwright/domain';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { createPipelineStore } from '../pipeline/create-pipeline-store.ts';
import { cancelTask } from '../task/cancel-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createId } from '../testing/samples.ts';
import { createSighting, describeWork, doi, openPaper, placePaper, RULES } from '../testing/work-samples.ts';
import { createWorkSearch } from './create-work-search.ts';
import { getCitationGraph } from './get-citation-graph.ts';
import { getFulltext } from './get-fulltext.ts';
import { getWork } from './get-work.ts';
import { listReferences } from './list-references.ts';
import { listWorks } from './list-works.ts';

let own: TestDatabase;
beforeEach(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterEach(() => own.drop());

const get = async (work_id: string, owner: string | null = null) =>
  (await getWork(own.database, { work_id, owner })) as WorkView;
const titles = async (query?: string) => {
  const filter = query === undefined ? {} : { query };
  return (await listWorks(own.database, { ...filter, limit: 50 })).items.map(({ title }) => title);
};
const place = (title: string, name: string, abstract = '') =>
  placePaper(own.database, createSighting({ title, details: { abstract } }, { identifiers: [doi(name)] }));

/** Lets one work count for another one, by what is said of both. */
async function mergeByRules(one: string, other: string) {
  const both = createSighting({ title: one }, { keys: [`title:${other}`] });
  const records = [...both.records, describeWork({ title: other })];
  return await placePaper(own.database, { ...both, records });
}

const cite = (ordinal: number, ...names: string[]) => ({
  ordinal,
  text: `[${ordinal}]`,
  record: describeWork({ title: names.join() }).record,
  identifiers: names.map(doi),
});

describe('the list of works', () => {
  beforeEach(async () => {
    await place('Iron and its rust', 'iron', 'How metals corrode in wet air.');
    await place('Ownership in Rust', 'ownership', 'A language without a collector.');
    await place('On sleeping', 'sleep', 'Nobody knows why.');
  });

  test('shows the newest first, and none of which only a name is known or that was merged', async () => {
    await openPaper(own.database, { identifiers: [doi('shell')] });
    expect(await titles()).toEqual(['On sleeping', 'Ownership in Rust', 'Iron and its rust']);
    await mergeByRules('Iron and its rust', 'On sleeping');
    expect(await titles()).toEqual(['Ownership in Rust', 'Iron and its rust']);
  });

  test.each([
    ['rust', ['Ownership in Rust', 'Iron and its rust']],
    ['corroding metal', ['Iron and its rust']],
    ['"wet air"', ['Iron and its rust']],
    ['rust -iron', ['Ownership in Rust']],
    ['ann author sleep', ['On sleeping']],
    ['the', []],
    ['on sle', ['On sleeping']],
    ['10.1000/sleep', ['On sleeping']],
    ['https://doi.org/10.1000/SLEEP', ['On sleeping']],
    ['doi:10.1000/sleep', ['On sleeping']],
    [`\\ ' " : ! ( & |`, []],
    ['nothing of it', []],
  ])('is searched for %s', async (query, expected) => {
    expect((await titles(query)).sort()).toEqual([...expected].sort());
  });

  test('finds a work by the names of what was merged into it', async () => {
    await mergeByRules('Iron and its rust', 'On sleeping');
    expect(await titles('10.1000/sleep')).toEqual(['Iron and its rust']);
  });

  test.each([undefined, 'rust'])('goes on where the page before ended', async (query) => {
    for (let index = 0; index < 5; index++) await place(`Rust ${index}`, `more-${index}`);
    const filter = query === undefined ? {} : { query };
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listWorks(own.database, {
        ...filter,
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.sort()).toEqual((await titles(query)).sort());
    await expect(listWorks(own.database, { ...filter, limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
  });
});

describe('a work', () => {
  test('that is not there is not found, by any verb', async () => {
    const work_id = createId();
    const scope = { work_id, owner: null, limit: 5 };
    for (const read of [getWork, getFulltext, listReferences]) {
      await expect(read(own.database, scope)).rejects.toMatchObject({ code: 'work_not_found' });
    }
    await expect(getCitationGraph(own.database, { work_ids: [work_id] })).rejects.toMatchObject({
      code: 'work_not_found',
      detail: expect.stringContaining(work_id),
    });
  });

  test('that was merged sends to the one that stays, by every verb', async () => {
    const other = await place('Other', 'other');
    const stays = await place('Stays', 'stays');
    await mergeByRules('Stays', 'Other');
    const [kept, gone] = [stays.placed.work_id, other.placed.work_id].toSorted();
    const scope = { work_id: gone ?? '', owner: null, limit: 5 };
    for (const read of [getWork, getFulltext, listReferences]) {
      expect(await read(own.database, scope)).toEqual({ merged_into: kept });
    }
    expect(await getCitationGraph(own.database, { work_ids: [gone ?? '', kept ?? ''] })).toEqual({
      nodes: [{ work_id: kept, title: 'Other', year: 2020, asked_as: gone }],
      edges: [],
    });
  });

  test('shows each component, content only to its owner', async () => {
    const { store, task, placed } = await place('A', 'a');
    const { work_id } = placed;
    expect((await get(work_id)).components).toMatchObject({
      metadata: { status: 'completed', progress: 1 },
      content: { status: 'pending', attempts: 0, updated_at: null },
      references: { status: 'pending' },
    });
    const failure = { code: 'pdf_missing', detail: 'There is none.' } as const;
    await store.setComponent(task, { work_id, component: 'content', status: 'processing', progress: 0 });
    await store.setComponent(task, { work_id, component: 'content', status: 'processing', progress: 0.5 });
    await store.setComponent(task, {
      work_id,
      component: 'content',
      status: 'failed',
      progress: 0.5,
      failure,
    });
    await store.setComponent(task, { work_id, component: 'references', status: 'absent', progress: 1 });
    expect((await get(work_id, 'ann')).components).toMatchObject({
      content: {
        status: 'failed',
        progress: 0.5,
        attempts: 1,
        error: failure,
        updated_at: expect.any(String),
      },
      references: { status: 'absent' },
    });
    expect((await get(work_id, 'bob')).components).toMatchObject({
      content: { status: 'absent' },
      references: { status: 'absent' },
    });
    expect((await get(work_id)).components.content.status).toBe('failed');
  });

  test('tells others neither what a submission said nor which file it brought', async () => {
    const sighting = createSighting({ title: 'A', source: 'pdf', source_key: 'f00d' });
    const { store, task, placed } = await placePaper(own.database, sighting);
    const { work_id } = placed;
    const failure = { code: 'identifier_conflict', detail: 'The title given is “Ann’s secret”.' } as const;
    const change = { work_id, component: 'references', status: 'failed', progress: 0, failure } as const;
    await store.setComponent(task, change);
    const read = async (owner: string | null) => {
      const { components, records } = await get(work_id, owner);
      return [components.references.error?.detail, records[0]?.source_key];
    };
    expect(await read(null)).toEqual([failure.detail, 'f00d']);
    expect(await read('ann')).toEqual([failure.detail, '']);
    expect(await read('bob')).toEqual([expect.stringContaining('Another submission'), '']);
  });

  test('shows nothing as under way that nobody works at any more', async () => {
    const cancelled = await place('A', 'a');
    const failed = await place('B', 'b');
    for (const { store, task, placed } of [cancelled, failed]) {
      const change = { work_id: placed.work_id, status: 'processing', progress: 0.2 } as const;
      await store.setComponent(task, { ...change, component: 'content' });
      await store.setComponent(task, {
        ...change,
        component: 'references',
        status: 'completed',
        progress: 1,
      });
    }
    expect((await get(cancelled.placed.work_id)).components.content.status).toBe('processing');
    await cancelTask(own.database, { task_id: cancelled.task_id, owner: null });
    const failure = { code: 'deadline_exceeded', detail: 'Too slow.' } as const;
    const pipeline = createPipelineStore(own.database, { lease_s: 3 });
    await pipeline.end(failed.task, { edge: 'fail', failure, write_no: 1 });
    expect((await get(cancelled.placed.work_id)).components).toMatchObject({
      content: { status: 'failed', error: { code: 'cancelled' } },
      references: { status: 'completed', error: null },
    });
    expect((await get(failed.placed.work_id)).components.content.error).toEqual(failure);
  });

  test('keeps what is there, though it cannot be had anew', async () => {
    const { store, task, placed } = await place('A', 'a');
    const { work_id } = placed;
    const failure = { code: 'url_unreachable', detail: 'Away.' } as const;
    const content = { work_id, component: 'content' } as const;
    await store.setComponent(task, { ...content, status: 'failed', progress: 0, failure });
    await store.setComponent(task, { ...content, status: 'completed', progress: 1 });
    await store.setComponent(task, { ...content, status: 'processing', progress: 0.1 });
    await store.setComponent(task, { ...content, status: 'failed', progress: 0, failure });
    expect((await get(work_id)).components.content).toMatchObject({
      status: 'completed',
      progress: 1,
      error: null,
    });
  });

  test('takes nothing from a claim that is gone', async () => {
    const { store, task, task_id, placed } = await place('A', 'a');
    await cancelTask(own.database, { task_id, owner: null });
    const { work_id } = placed;
    const text = { sha256: 's', text: 't', pages: 1, extractor: 'pdf', url: null } as const;
    for (const write of [
      () => store.setComponent(task, { work_id, component: 'content', status: 'completed', progress: 1 }),
      () => store.saveReferences(task, work_id, [cite(1, 'a')]),
      () => store.saveFulltext(task, { work_id, ...text }),
      () => store.releaseFile(task),
    ]) {
      await expect(write()).rejects.toMatchObject({ code: 'lease_lost' });
    }
    expect(await get(work_id)).toMatchObject({ references_count: 0 });
    expect(await store.hasFulltext(task, work_id)).toBe(false);
  });
});

describe('a text', () => {
  const text = {
    sha256: 's',
    text: 'Grüße',
    pages: 1,
    extractor: 'pdf',
    url: 'https://w.org/a.pdf',
  } as const;

  test('is shown to its owner, and the newest where nobody has to say who they are', async () => {
    const { store, task, placed } = await place('A', 'a');
    const { work_id } = placed;
    await expect(getFulltext(own.database, { work_id, owner: 'ann' })).rejects.toMatchObject({
      code: 'fulltext_not_found',
    });
    await store.saveFulltext(task, { work_id, ...text });
    await store.saveFulltext(task, { work_id, ...text, extractor: 'grobid' });
    expect(await store.hasFulltext(task, work_id)).toBe(true);
    const shown = await getFulltext(own.database, { work_id, owner: 'ann' });
    expect(shown).toEqual({
      work_id,
      ...text,
      extractor: 'grobid',
      characters: 5,
      created_at: expect.any(String),
    });
    await expect(getFulltext(own.database, { work_id, owner: 'bob' })).rejects.toMatchObject({
      code: 'fulltext_not_found',
    });
    const bob = await openPaper(own.database, { owner_id: 'bob' });
    expect(await bob.store.hasFulltext(bob.task, work_id)).toBe(false);
    await bob.store.saveFulltext(bob.task, { work_id, ...text, text: 'Of Bob' });
    expect(await getFulltext(own.database, { work_id, owner: null })).toMatchObject({ text: 'Of Bob' });
    expect(await getFulltext(own.database, { work_id, owner: 'ann' })).toEqual(shown);
  });

  test('stays to be had when its work is merged, behind that of the work that stays', async () => {
    const [stays, other] = [await place('A', 'a'), await place('B', 'b')];
    await other.store.saveFulltext(other.task, { work_id: other.placed.work_id, ...text, text: 'Of B' });
    await mergeByRules('A', 'B');
    const scope = { work_id: stays.placed.work_id, owner: 'ann' };
    expect(await getFulltext(own.database, scope)).toMatchObject({ work_id: scope.work_id, text: 'Of B' });
    expect(await stays.store.hasFulltext(stays.task, scope.work_id)).toBe(true);
    await stays.store.saveFulltext(stays.task, { work_id: other.placed.work_id, ...text, text: 'Of A' });
    expect(await getFulltext(own.database, scope)).toMatchObject({ text: 'Of A' });
  });
});

describe('references', () => {
  test('name the stored works, whichever came first', async () => {
    const known = await place('Known', 'known');
    const { store, task, placed } = await place('Citing', 'citing');
    const list = [cite(1, 'known'), cite(2, 'late'), cite(3), cite(4, 'unknown', 'known')];
    expect(await store.saveReferences(task, placed.work_id, list)).toEqual({ resolved: 2 });
    const late = await place('Late', 'late');
    const page = await listReferences(own.database, { work_id: placed.work_id, limit: 3 });
    expect(page).toMatchObject({
      items: [
        {
          ordinal: 1,
          text: '[1]',
          title: 'known',
          year: 2020,
          identifiers: [doi('known')],
          work_id: known.placed.work_id,
        },
        { ordinal: 2, work_id: late.placed.work_id },
        { ordinal: 3, identifiers: [], work_id: null },
      ],
      next_cursor: expect.any(String),
    });
    const cursor = 'next_cursor' in page ? (page.next_cursor ?? '') : '';
    expect(await listReferences(own.database, { work_id: placed.work_id, limit: 3, cursor })).toMatchObject({
      items: [{ ordinal: 4, work_id: known.placed.work_id }],
      next_cursor: null,
    });
    expect(await get(placed.work_id)).toMatchObject({ references_count: 4, cited_by_count: 0 });
    expect(await get(known.placed.work_id)).toMatchObject({ references_count: 0, cited_by_count: 1 });
  });

  test('are replaced as a whole, also by several at once', async () => {
    const { store, task, placed } = await place('Citing', 'citing');
    await Promise.all(
      [1, 2, 3, 4].map((length) =>
        store.saveReferences(
          task,
          placed.work_id,
          Array.from({ length }, (_none, index) => cite(index + 1, 'x')),
        ),
      ),
    );
    await store.saveReferences(task, placed.work_id, [cite(1, 'y')]);
    expect(await get(placed.work_id)).toMatchObject({ references_count: 1 });
  });

  test('make a graph of the works that are asked about, as they are by now', async () => {
    const [a, b, c] = [await place('A', 'a'), await place('B', 'b'), await place('C', 'c')];
    const [one, two, three] = [a, b, c].map(({ placed }) => placed.work_id) as [string, string, string];
    await a.store.saveReferences(a.task, one, [cite(1, 'b'), cite(2, 'b'), cite(3, 'c'), cite(4, 'a')]);
    await b.store.saveReferences(b.task, two, [cite(1, 'c'), cite(2, 'a')]);
    const graph = await getCitationGraph(own.database, { work_ids: [one, two] });
    expect(graph.nodes.map(({ work_id, asked_as }) => [work_id, asked_as])).toEqual([
      [one, one],
      [two, two],
    ]);
    expect(graph.edges).toEqual([
      { from: one, to: two },
      { from: two, to: one },
    ]);
    await mergeByRules('B', 'C');
    const merged = await getCitationGraph(own.database, { work_ids: [one, three] });
    expect(merged.nodes.map(({ work_id, asked_as }) => [work_id, asked_as])).toEqual([
      [one, one],
      [two, three],
    ]);
    expect(merged.edges).toEqual(graph.edges);
    expect(await get(two)).toMatchObject({ references_count: 2, cited_by_count: 1 });
  });
});

describe('the search for a lesson', () => {
  const search = async (text: string, limit = 5) => {
    const [found] = await createWorkSearch(own.database).searchWorks([text], limit);
    return found?.map(({ title }) => title);
  };
  beforeEach(async () => {
    await place('Gradient descent for neural networks', 'gradient', 'Momentum helps.');
    await place('Neural crest cells', 'crest', 'A gradient of morphogens descends.');
    await place('Sleep', 'sleep', 'Neural networks rest, and gradient descent is a dream.');
    await place('Rust on iron', 'rust', 'Corrosion of ownership.');
  });

  test('gives what shares the most telling words, one of them in its title', async () => {
    expect(await search('Gradient descent: training neural networks with momentum')).toEqual([
      'Gradient descent for neural networks',
    ]);
    expect(await search('Neural crest')).toEqual(['Neural crest cells']);
    expect(await search('Gradient descent: training neural networks', 1)).toHaveLength(1);
    expect(await search('Rust')).toEqual(['Rust on iron']);
  });

  test.each(['Rust traits and generics', 'the', '', `' \\ & | ! :*`, 'Quantum chromodynamics'])(
    'gives nothing for %s',
    async (text) => {
      expect(await search(text)).toEqual([]);
    },
  );

  test('answers several at once, with what a lesson needs', async () => {
    const [rust, none, sleep] = await createWorkSearch(own.database).searchWorks(
      ['Iron and rust', 'Quantum chromodynamics', 'Sleep'],
      3,
    );
    expect(none).toEqual([]);
    expect(sleep).toMatchObject([{ title: 'Sleep' }]);
    expect(rust).toMatchObject([
      {
        ...{ title: 'Rust on iron', authors: ['Ann Author'], year: 2020, journal: '' },
        ...{ abstract: 'Corrosion of ownership.', url: 'https://doi.org/10.1000/rust' },
      },
    ]);
  });

  test('gives the address of a work that no registry shows', async () => {
    await placePaper(own.database, createSighting({ title: 'Home page' }, { aliases: ['https://home.org'] }));
    await place('A library', 'library');
    const [found] = await createWorkSearch(own.database).searchWorks(['home page'], 1);
    expect(found).toMatchObject([{ url: 'https://home.org' }]);
  });
});

test('a work is described anew by its rules when what was merged is told apart', async () => {
  const { placed } = await place('A', 'a');
  expect(await get(placed.work_id)).toMatchObject({ sources: { title: 'submitted' } });
  const better = createSighting({ title: 'A', source: 'crossref' });
  await placePaper(own.database, better);
  expect(await get(placed.work_id)).toMatchObject({ sources: { title: 'crossref' } });
  expect(RULES.compose(better.records).record.title).toBe('A');
});

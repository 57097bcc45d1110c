import type { Candidate, CandidateList, Problem, WorkList, WorkView } from '@roadwright/domain';
import {
  candidateListSchema,
  candidateSchema,
  citationGraphSchema,
  fulltextSchema,
  referenceListSchema,
  workListSchema,
  workViewSchema,
} from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { insertWork } from '../../testing/insert-work.ts';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const LITERATURE = '/api/v1/literature';
const UNKNOWN = '0197b0a0-0000-7000-8000-000000000000';
const get = (path: string, headers: Record<string, string> = {}) =>
  test.api.request(`${LITERATURE}${path}`, { headers });
const readCode = async (response: Response) => [response.status, ((await response.json()) as Problem).code];

const INSERT_PAIR = `
  insert into roadwright.work_candidate (candidate_id, work_a, work_b, reason, veto, strength)
  values (gen_random_uuid(), least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 'like_title', 'doi_conflict', 0.8)
  returning candidate_id`;

async function insertPair(one: string, other: string): Promise<string> {
  const [row] = await test.database.sql<{ candidate_id: string }>(INSERT_PAIR, [one, other]);
  return row?.candidate_id ?? '';
}

/** Two works of which a person has said that they are one. */
async function merge(title: string) {
  const kept = await insertWork(test.database, {
    title,
    text: 'Read slowly.',
    cites: [['doi:10.5555/a']],
  });
  const gone = await insertWork(test.database, { title: `${title} (preprint)` });
  const candidate_id = await insertPair(kept, gone);
  const response = await test.post(`${LITERATURE}/candidates/${candidate_id}`, { decision: 'merge' });
  expect(response.status).toBe(200);
  return { kept, gone, candidate_id, candidate: (await response.json()) as Candidate };
}

describe('GET /literature/{work_id}', () => {
  it('shows a work with its components', async () => {
    const work_id = await insertWork(test.database, { title: 'Shown', cites: [['doi:10.5555/a']] });
    const response = await get(`/${work_id.toUpperCase()}`);
    const work = (await response.json()) as WorkView;
    expect(response.status).toBe(200);
    expect(workViewSchema.parse(work)).toEqual(work);
    expect(work).toMatchObject({
      work_id,
      title: 'Shown',
      references_count: 1,
      components: { metadata: { status: 'completed' } },
    });
  });

  it.each([
    ['application/x-bibtex', /^@article\{quill2011,/],
    ['application/x-research-info-systems', /^TY {2}- JOUR/],
    ['application/vnd.citationstyles.csl+json', /^\[\s*\{.*"title": "Cited"/s],
    ['application/x-bibtex;q=0.5, application/json;q=0.1', /^@article/],
  ])('gives its citation as %s', async (accept, text) => {
    const work_id = await insertWork(test.database, { title: 'Cited' });
    const response = await get(`/${work_id}`, { accept });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      `${accept.split(';')[0]}; charset=utf-8`,
    ]);
    expect(await response.text()).toMatch(text);
  });

  it.each([
    ['a work that is not there', `/${UNKNOWN}`, {}, [404, 'work_not_found']],
    ['an id that is none', '/7', {}, [422, 'invalid_id']],
    ['an id with more behind it', `/${UNKNOWN}%00`, {}, [422, 'invalid_id']],
    ['a type that nobody offers', `/${UNKNOWN}`, { accept: 'text/html' }, [406, 'not_acceptable']],
    ['the text of a work that is not there', `/${UNKNOWN}/fulltext`, {}, [404, 'work_not_found']],
    ['the text of no id', '/7/fulltext', {}, [422, 'invalid_id']],
    ['the references of a work that is not there', `/${UNKNOWN}/references`, {}, [404, 'work_not_found']],
    ['references by a wrong cursor', `/${UNKNOWN}/references?cursor=x`, {}, [422, 'validation_failed']],
    ['too many references', `/${UNKNOWN}/references?limit=101`, {}, [422, 'validation_failed']],
  ])('refuses %s', async (_name, path, headers, expected) => {
    expect(await readCode(await get(path, headers as Record<string, string>))).toEqual(expected);
  });

  it('takes no other method', async () => {
    const response = await test.post(`${LITERATURE}/${UNKNOWN}`, {});
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a work that was merged', () => {
  it('leads to the one that stays, with its parts and the query, on this origin', async () => {
    const { kept, gone } = await merge('Merged');
    for (const part of ['', '/fulltext', '/references?limit=1', '?a=b%20c']) {
      const response = await get(`/${gone}${part}`);
      expect([response.status, response.headers.get('location')]).toEqual([
        301,
        `${LITERATURE}/${kept}${part}`,
      ]);
      // It can be parted again, so nobody may remember it.
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
    const followed = await fetch(`${test.url}${LITERATURE}/${gone}`, {
      headers: { accept: 'application/x-bibtex' },
    });
    expect(await followed.text()).toMatch(/^@article/);
  });

  it('comes back when the merge is undone, once', async () => {
    const { kept, gone } = await merge('Parted');
    const work = (await (await get(`/${kept}`)).json()) as WorkView;
    expect(work.merges).toMatchObject([{ merged_id: gone, decided_by: 'person' }]);
    const path = `${LITERATURE}/merges/${work.merges[0]?.merge_id}/undo`;
    const response = await test.post(path);
    const parted = await response.json();
    expect(response.status).toBe(200);
    expect(workViewSchema.parse(parted)).toMatchObject({ work_id: gone, title: 'Parted (preprint)' });
    expect((await get(`/${gone}`)).status).toBe(200);
    expect(await readCode(await test.post(path))).toEqual([409, 'merge_undone']);
  });

  it.each([
    [`merges/${UNKNOWN}/undo`, [404, 'merge_not_found']],
    ['merges/7/undo', [422, 'invalid_id']],
  ])('POST %s is refused', async (path, expected) => {
    expect(await readCode(await test.post(`${LITERATURE}/${path}`))).toEqual(expected);
  });
});

describe('GET /literature/{work_id}/fulltext', () => {
  it('gives the text, for programs or as it is', async () => {
    const work_id = await insertWork(test.database, { title: 'With a text', text: 'Read\nslöwly.' });
    const told = await (await get(`/${work_id}/fulltext`)).json();
    expect(fulltextSchema.parse(told)).toMatchObject({ work_id, characters: 12, text: 'Read\nslöwly.' });
    const response = await get(`/${work_id}/fulltext`, { accept: 'text/plain' });
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('Read\nslöwly.');
  });

  it('says that there is none', async () => {
    const work_id = await insertWork(test.database, { title: 'Without a text' });
    expect(await readCode(await get(`/${work_id}/fulltext`))).toEqual([404, 'fulltext_not_found']);
  });
});

describe('GET /literature/{work_id}/references', () => {
  it('lists what a work cites page by page, with the works that are there', async () => {
    const identifiers = [{ scheme: 'doi', value: '10.5555/cited' }] as const;
    const cited = await insertWork(test.database, { title: 'Cited by it', identifiers });
    const cites = [['doi:10.5555/cited'], [], ['pmid:1']];
    const work_id = await insertWork(test.database, { title: 'Citing', cites });
    const first = referenceListSchema.parse(await (await get(`/${work_id}/references?limit=2`)).json());
    expect(first.items).toMatchObject([
      { ordinal: 1, title: 'Entry 1', identifiers, work_id: cited },
      { ordinal: 2, identifiers: [], work_id: null },
    ]);
    const second = referenceListSchema.parse(
      await (await get(`/${work_id}/references?limit=2&cursor=${first.next_cursor}`)).json(),
    );
    expect(second).toMatchObject({ items: [{ ordinal: 3, work_id: null }], next_cursor: null });
  });
});

describe('GET /literature', () => {
  it('lists works page by page, and finds them by words', async () => {
    const titles = ['Wool in harbours', 'Wind in harbours'];
    for (const title of titles) await insertWork(test.database, { title });
    const first = workListSchema.parse(await (await get('?limit=1')).json());
    expect(first.items.map(({ title }) => title)).toEqual(['Wind in harbours']);
    const second = (await (await get(`?limit=1&cursor=${first.next_cursor}`)).json()) as WorkList;
    expect(second.items.map(({ title }) => title)).toEqual(['Wool in harbours']);
    const found = (await (await get('?query=harbours%20wool')).json()) as WorkList;
    expect(found.items[0]?.title).toBe('Wool in harbours');
    const none = (await (await get('?query=zyzzyva%00')).json()) as WorkList;
    expect(none).toEqual({ items: [], next_cursor: null });
  });

  it.each(['?limit=0', '?cursor=x', `?query=${'x'.repeat(501)}`, '?query=a&query=b'])(
    'refuses %s',
    async (query) => {
      expect(await readCode(await get(query))).toEqual([422, 'validation_failed']);
    },
  );

  it.each(["' or 1=1 --", '" & | ! <-> :*', '\\', '%', '\u{10ffff}', '  '])(
    'takes %j as words',
    async (words) => {
      expect((await get(`?query=${encodeURIComponent(words)}`)).status).toBe(200);
    },
  );
});

describe('pairs that may be one work', () => {
  it('are listed while they are open, and take one decision', async () => {
    const one = await insertWork(test.database, { title: 'Alike' });
    const other = await insertWork(test.database, { title: 'Alike too' });
    const candidate_id = await insertPair(one, other);
    const list = candidateListSchema.parse(await (await get('/candidates')).json());
    expect(list.items.find((pair) => pair.candidate_id === candidate_id)).toMatchObject({
      status: 'open',
      veto: 'doi_conflict',
      works: [{ work_id: one }, { work_id: other }],
    });
    const path = `${LITERATURE}/candidates/${candidate_id}`;
    const decided = await test.post(path, { decision: 'distinct' });
    expect([decided.status, candidateSchema.parse(await decided.json()).status]).toEqual([200, 'distinct']);
    const open = (await (await get('/candidates?status=open')).json()) as CandidateList;
    expect(open.items.map((pair) => pair.candidate_id)).not.toContain(candidate_id);
    const distinct = (await (await get('/candidates?status=distinct')).json()) as CandidateList;
    expect(distinct.items.map((pair) => pair.candidate_id)).toContain(candidate_id);
  });

  it('become one by a decision', async () => {
    const { candidate, kept, gone } = await merge('Decided');
    expect(candidateSchema.parse(candidate)).toMatchObject({
      status: 'merged',
      decided_at: expect.any(String),
    });
    expect(candidate.works.map(({ work_id }) => work_id).sort()).toEqual([kept, gone].sort());
  });

  it.each([
    [`/${UNKNOWN}`, { decision: 'merge' }, [404, 'candidate_not_found']],
    ['/7', { decision: 'merge' }, [422, 'invalid_id']],
    [`/${UNKNOWN}`, { decision: 'perhaps' }, [422, 'validation_failed']],
    [`/${UNKNOWN}`, {}, [422, 'validation_failed']],
    [`/${UNKNOWN}`, { decision: 'merge', force: true }, [422, 'validation_failed']],
  ])('POST %s %j is refused', async (path, body, expected) => {
    expect(await readCode(await test.post(`${LITERATURE}/candidates${path}`, body))).toEqual(expected);
  });

  it('are not listed by another status', async () => {
    expect(await readCode(await get('/candidates?status=new'))).toEqual([422, 'validation_failed']);
  });
});

describe('GET /literature/graph', () => {
  it('shows which works cite one another, however their ids are written', async () => {
    const cited = await insertWork(test.database, {
      title: 'Node',
      identifiers: [{ scheme: 'doi', value: '10.5555/node' }],
    });
    const citing = await insertWork(test.database, { title: 'Citing node', cites: [['doi:10.5555/node']] });
    const expected = { edges: [{ from: citing, to: cited }] };
    for (const query of [
      `work_ids=${citing},${cited}`,
      `work_ids=${citing.toUpperCase()}&work_ids=${cited}`,
    ]) {
      const graph = citationGraphSchema.parse(await (await get(`/graph?${query}`)).json());
      expect(graph).toMatchObject(expected);
      expect(graph.nodes.map(({ work_id }) => work_id)).toEqual([citing, cited]);
    }
    const twice = await get(`/graph?work_ids=${`${cited},`.repeat(300)}${cited}`);
    expect(citationGraphSchema.parse(await twice.json()).nodes).toHaveLength(1);
  });

  const many = Array.from({ length: 201 }, (_, at) => UNKNOWN.replace(/.{3}$/, String(at).padStart(3, '0')));
  it.each([
    ['without ids', '', [422, 'validation_failed']],
    ['with no id', '?work_ids=', [422, 'validation_failed']],
    ['with an id that is none', `?work_ids=${UNKNOWN},7`, [422, 'validation_failed']],
    ['with 201 ids', `?work_ids=${many.join(',')}`, [422, 'validation_failed']],
    ['with an id of no work', `?work_ids=${UNKNOWN}`, [404, 'work_not_found']],
  ])('is refused %s', async (_name, query, expected) => {
    expect(await readCode(await get(`/graph${query}`))).toEqual(expected);
  });
});

import { type Problem, type RoadmapList, roadmapListSchema, roadmapViewSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const ROADMAPS = '/api/v1/roadmaps';
const readCode = async (response: Response) => ((await response.json()) as Problem).code;
const list = async (path = ROADMAPS) =>
  ((await (await test.api.request(path)).json()) as RoadmapList).items.map(({ roadmap_id }) => roadmap_id);
const send = (method: string, path: string) => test.api.request(`${ROADMAPS}/${path}`, { method });

async function create(roadmap_id: string): Promise<void> {
  await test.submit();
  await test.worker.design(roadmap_id);
  await test.worker.fill();
}

describe('GET /roadmaps/{roadmap_id}', () => {
  it('shows the whole tree while it is filled, and its version as ETag', async () => {
    const task_id = await test.submit();
    await test.worker.design('tree-7kq2x9dp');
    const read = async () => {
      const response = await send('GET', 'tree-7kq2x9dp');
      expect(response.headers.get('etag')).toBe('"1"');
      return roadmapViewSchema.parse(await response.json());
    };
    expect(await read()).toMatchObject({
      roadmap_id: 'tree-7kq2x9dp',
      task_id,
      title: 'Rust ownership',
      status: 'processing',
      version: 1,
      stages: [
        { modules: [{ concepts: [{ concept_id: 'moves', artifacts: { quiz: { version: null } } }, {}] }] },
      ],
    });
    await test.worker.fill();
    expect((await read()).stages[0]?.modules[0]?.concepts[1]?.artifacts.quiz).toEqual({
      status: 'completed',
      version: 1,
    });
  });

  it.each([
    ['"1"', 304],
    ['W/"1"', 304],
    ['"0", "1"', 304],
    ['*', 304],
    ['"2"', 200],
    ['1', 200],
    ['', 200],
  ])('answers If-None-Match %s with %i', async (tag, status) => {
    const response = await test.api.request(`${ROADMAPS}/tree-7kq2x9dp`, {
      headers: { 'if-none-match': tag },
    });
    expect(response.status).toBe(status);
    if (status === 304) expect(await response.text()).toBe('');
  });

  it('knows no unknown one', async () => {
    for (const path of ['nowhere', 'generate', 'tree-7kq2x9dq']) {
      const response = await send('GET', path);
      expect(response.status).toBe(404);
      expect(await readCode(response)).toBe('roadmap_not_found');
    }
  });
});

describe('GET /roadmaps', () => {
  it('pages through all, newest first, each once', async () => {
    for (const name of ['one', 'two', 'three']) await create(`list-${name}-7kq2x9dp`);
    const first = roadmapListSchema.parse(await (await test.api.request(`${ROADMAPS}?limit=2`)).json());
    expect(first.items.map(({ roadmap_id }) => roadmap_id)).toEqual([
      'list-three-7kq2x9dp',
      'list-two-7kq2x9dp',
    ]);
    expect(first.items[0]).toMatchObject({ status: 'completed', concepts_total: 2 });
    const next = await list(`${ROADMAPS}?cursor=${first.next_cursor}`);
    expect(next).toContain('list-one-7kq2x9dp');
    expect(next).not.toContain('list-two-7kq2x9dp');
  });
});

describe('the trash', () => {
  it('takes a roadmap, gives it back, and forgets it for good', async () => {
    await create('rubbish-7kq2x9dp');
    expect((await send('DELETE', 'rubbish-7kq2x9dp')).status).toBe(204);
    expect(await list()).not.toContain('rubbish-7kq2x9dp');
    expect(await list(`${ROADMAPS}/trash`)).toEqual(['rubbish-7kq2x9dp']);
    expect((await send('POST', 'rubbish-7kq2x9dp/restore')).status).toBe(204);
    expect(await list()).toContain('rubbish-7kq2x9dp');
    await send('DELETE', 'rubbish-7kq2x9dp');
    expect((await send('DELETE', 'rubbish-7kq2x9dp/permanent')).status).toBe(204);
    expect((await send('GET', 'rubbish-7kq2x9dp')).status).toBe(404);
    expect(await list(`${ROADMAPS}/trash`)).toEqual([]);
  });

  it('holds to its order', async () => {
    await create('kept-7kq2x9dp');
    expect(await readCode(await send('POST', 'kept-7kq2x9dp/restore'))).toBe('not_in_trash');
    expect(await readCode(await send('DELETE', 'kept-7kq2x9dp/permanent'))).toBe('not_in_trash');
    for (const [method, path] of [
      ['DELETE', 'nowhere'],
      ['POST', 'nowhere/restore'],
      ['DELETE', 'nowhere/permanent'],
    ] as const) {
      expect(await readCode(await send(method, path))).toBe('roadmap_not_found');
    }
  });

  it('takes a roadmap while it is made, and gives it back finished', async () => {
    await test.submit();
    await test.worker.design('busy-7kq2x9dp');
    expect((await send('DELETE', 'busy-7kq2x9dp')).status).toBe(204);
    await test.worker.fill();
    expect((await send('POST', 'busy-7kq2x9dp/restore')).status).toBe(204);
    const { status } = roadmapViewSchema.parse(await (await send('GET', 'busy-7kq2x9dp')).json());
    expect(status).toBe('completed');
  });

  it('forgets a roadmap for good while it is made: the work is told to end, and stores nothing more', async () => {
    const task_id = await test.submit();
    await test.worker.design('doomed-7kq2x9dp');
    const held = await test.worker.take('content');
    const stopped = new Promise((resolve) => {
      held.abort.addEventListener('abort', () => resolve(held.abort.reason));
    });
    await held.write({ concepts: [{ concept_id: 'moves', status: 'generating' }] });
    await send('DELETE', 'doomed-7kq2x9dp');
    expect((await send('DELETE', 'doomed-7kq2x9dp/permanent')).status).toBe(204);
    expect(await stopped).toMatchObject({ code: 'cancelled' });
    expect(await held.write({ current_step: 'finalizing' })).toEqual({ outcome: 'lease_lost' });
    expect((await test.api.request(`/api/v1/tasks/${task_id}`)).status).toBe(404);
  });
});

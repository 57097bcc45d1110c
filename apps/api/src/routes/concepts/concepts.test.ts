import { type AcceptedTask, artifactViewSchema, conceptViewSchema, type Problem } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
  await test.submit();
  await test.worker.design('rust-7kq2x9dp');
  await test.worker.fill();
});
afterAll(() => test.stop());

const ROADMAP = '/api/v1/roadmaps/rust-7kq2x9dp';
const MOVES = `${ROADMAP}/concepts/moves`;
const readCode = async (response: Response) => ((await response.json()) as Problem).code;
const get = (path: string, accept?: string) =>
  test.api.request(path, accept === undefined ? {} : { headers: { accept } });

describe('GET …/concepts/{concept_id}', () => {
  it('shows the concept with its newest artifacts and where it stands', async () => {
    const concept = conceptViewSchema.parse(await (await get(MOVES)).json());
    expect(concept).toMatchObject({
      roadmap_id: 'rust-7kq2x9dp',
      concept_id: 'moves',
      module_title: 'Rules',
      stage_title: 'Basics',
      tutorial: { markdown: '# Moves\n\nValues move.\n' },
      resources: { resources: [{ url: 'https://doc.rust-lang.org/book/' }] },
      quiz: { questions: [{ correct_answer: [0] }] },
    });
  });

  it('tells an unknown roadmap from an unknown concept', async () => {
    expect(await readCode(await get(`${ROADMAP}/concepts/lifetimes`))).toBe('concept_not_found');
    expect(await readCode(await get('/api/v1/roadmaps/go-7kq2x9dp/concepts/moves'))).toBe(
      'roadmap_not_found',
    );
  });
});

describe('GET …/{content_type}', () => {
  it.each(['tutorial', 'resources', 'quiz'])('shows the %s', async (content_type) => {
    const response = await get(`${MOVES}/${content_type}`);
    expect(artifactViewSchema.parse(await response.json())).toMatchObject({
      content_type,
      roadmap_id: 'rust-7kq2x9dp',
      concept_id: 'moves',
      version: 1,
    });
  });

  it('gives a tutorial as text to whoever prefers it', async () => {
    const response = await get(`${MOVES}/tutorial`, 'text/markdown, application/json;q=0.5');
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toBe('# Moves\n\nValues move.\n');
    const json = await get(`${MOVES}/quiz`, 'text/markdown, application/json;q=0.5');
    expect(json.headers.get('content-type')).toBe('application/json');
  });

  it('tells what is missing', async () => {
    expect(await readCode(await get(`${MOVES}/quiz?version=2`))).toBe('artifact_not_found');
    expect(await readCode(await get(`${ROADMAP}/concepts/lifetimes/quiz`))).toBe('concept_not_found');
    expect(await readCode(await get('/api/v1/roadmaps/go-7kq2x9dp/concepts/moves/quiz'))).toBe(
      'roadmap_not_found',
    );
  });
});

describe('POST …/{content_type}/retry', () => {
  it('makes a new version and keeps the old one', async () => {
    const response = await test.post(`${MOVES}/quiz/retry`);
    expect(response.status).toBe(202);
    const task = (await response.json()) as AcceptedTask;
    expect(task).toMatchObject({ roadmap_id: 'rust-7kq2x9dp', status: 'pending' });
    const again = await test.post(`${MOVES}/quiz/retry`);
    expect(again.status).toBe(409);
    expect(await readCode(again)).toBe('task_active');
    await test.worker.fill();
    expect(await (await get(`${MOVES}/quiz/versions`)).json()).toMatchObject({
      content_type: 'quiz',
      items: [{ version: 2, task_id: task.task_id }, { version: 1 }],
    });
    expect(await (await get(`${MOVES}/quiz`)).json()).toMatchObject({ version: 2 });
    expect(await (await get(`${MOVES}/quiz?version=1`)).json()).toMatchObject({ version: 1 });
  });

  it('knows no unknown place', async () => {
    expect(await readCode(await test.post(`${ROADMAP}/concepts/lifetimes/quiz/retry`))).toBe(
      'concept_not_found',
    );
    expect(await readCode(await test.post('/api/v1/roadmaps/go-7kq2x9dp/concepts/moves/quiz/retry'))).toBe(
      'roadmap_not_found',
    );
    expect(await readCode(await get(`${ROADMAP}/concepts/lifetimes/quiz/versions`))).toBe(
      'concept_not_found',
    );
  });
});

import { type Problem, type QuizQuestion, qualityReportSchema } from '@roadwright/domain';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.ts';
import type { OpenApiDocument } from '../reference/render-openapi.ts';
import { QUALITY_EXAMPLE } from './quality-example.ts';

let test: TestApi;
beforeAll(async () => {
  test = await startTestApi(inject('postgresUrl'));
});
afterAll(() => test.stop());

const ROADMAPS = '/api/v1/roadmaps';
const request = (roadmap_id: string, headers: Record<string, string> = {}) =>
  test.api.request(`${ROADMAPS}/${roadmap_id}/quality`, { headers });
const readCode = async (response: Response) => ((await response.json()) as Problem).code;

async function read(roadmap_id: string) {
  const response = await request(roadmap_id);
  expect(response.status).toBe(200);
  return qualityReportSchema.parse(await response.json());
}

const NOTHING = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };
const link = {
  url: 'https://doc.rust-lang.org/book/',
  state: 'ok',
  reason: 'its page is there',
  checked_at: '2026-01-01T00:00:00.000Z',
} as const;
const finding = {
  rule: 'longest_key',
  severity: 'blocking',
  where: 'questions[0].options[0]',
  detail: 'It is the longest.',
  suggestion: 'Shorten it.',
} as const;

describe('GET /roadmaps/{roadmap_id}/quality', () => {
  it('judges the outline at once, and says of the rest that it was not checked', async () => {
    await test.submit();
    await test.worker.design('young-7kq2x9dp');
    const report = await read('young-7kq2x9dp');
    expect(report).toMatchObject({
      roadmap_id: 'young-7kq2x9dp',
      pieces_total: 0,
      pieces_checked: 0,
      outline: [{ rule: 'too_few_concepts', severity: 'warning', detail: expect.stringContaining('100') }],
      course: null,
      concepts: [{ concept_id: 'moves', quiz: null }, { concept_id: 'borrowing' }],
    });
    expect(report.rules.length).toBeGreaterThan(10);
    expect(report.rules.find(({ rule }) => rule === 'prerequisite_cycle')).toEqual({
      rule: 'prerequisite_cycle',
      severity: 'blocking',
      passed: 1,
      failed: 0,
    });
    // Nobody knows here how much time the learner has, so nothing has passed that rule.
    expect(report.rules.map(({ rule }) => rule)).not.toContain('hours_exceed_time');
    await test.worker.fill();
    expect(await read('young-7kq2x9dp')).toMatchObject({ pieces_total: 6, pieces_checked: 0 });
  });

  it('tells findings, links and answers of what was checked', async () => {
    await test.submit();
    await test.worker.design('ripe-7kq2x9dp');
    await test.worker.fill();
    await test.submit();
    await test.worker.design('spare-7kq2x9dp');
    const held = await test.worker.take('content');
    const verdict = {
      rules: ['longest_key'],
      repair: null,
      links: [],
      spent: { checking: NOTHING, repairing: NOTHING },
    };
    const place = { concept_id: 'moves', version: 1 };
    const artifact = { concept_id: 'moves', version: 1, model: 'test', prompt_version: 'a@1' };
    const quiz: QuizQuestion = {
      question: 'Who?',
      question_type: 'single_choice',
      options: ['I', 'You'],
      correct_answer: [0],
      explanation: '',
      difficulty: 'easy',
    };
    const resource = {
      title: 'The book',
      url: link.url,
      description: '',
      language: 'en',
      resource_type: 'book',
    } as const;
    await held.write({
      artifacts: [
        { ...artifact, content_type: 'quiz', body: { questions: [quiz] } },
        { ...artifact, content_type: 'resources', body: { resources: [resource] } },
      ],
      verdicts: [
        {
          ...place,
          content_type: 'quiz',
          verdict: {
            ...verdict,
            findings: [finding],
            answers: { asked: 1, agreed: 0, rewritten: 1, dropped: 0 },
          },
        },
        {
          ...place,
          content_type: 'resources',
          verdict: { ...verdict, findings: [], answers: null, links: [link] },
        },
      ],
    });
    const report = await read('spare-7kq2x9dp');
    expect(report).toMatchObject({
      ...{ pieces_total: 2, pieces_checked: 2, blocking_count: 1 },
      links: { ok: 1, dead: 0, unverified: 0, blocked: 0, unchecked: 0 },
      answers: { questions: 1, asked: 1, agreed: 0, rewritten: 1, dropped: 0 },
      concepts: [{ quiz: { findings: [finding] }, resources: { links: [link] }, tutorial: null }, {}],
    });
    expect(report.rules.find(({ rule }) => rule === 'longest_key')).toMatchObject({ passed: 1, failed: 1 });
    held.letGo();
    // What was checked of one course tells nothing of another.
    expect(await read('ripe-7kq2x9dp')).toMatchObject({ pieces_checked: 0, blocking_count: 0 });
  });

  it('answers 304 to whoever has the report, until it changes', async () => {
    const etag = (await request('ripe-7kq2x9dp')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await request('ripe-7kq2x9dp', { 'if-none-match': `"x", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await request('spare-7kq2x9dp', { 'if-none-match': etag })).status).toBe(200);
  });

  it('shows a course in the trash, and knows no unknown one', async () => {
    expect((await test.api.request(`${ROADMAPS}/ripe-7kq2x9dp`, { method: 'DELETE' })).status).toBe(204);
    expect((await request('ripe-7kq2x9dp')).status).toBe(200);
    for (const path of ['nowhere', 'ripe-7kq2x9dq']) {
      const response = await request(path);
      expect([response.status, await readCode(response)]).toEqual([404, 'roadmap_not_found']);
    }
  });

  it.each(["a'--", '..%2F..%2Fetc', '%00', 'x'.repeat(300)])('refuses %s as an id', async (roadmap_id) => {
    const response = await request(roadmap_id);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});

it('is described with an example that is one', async () => {
  const { paths } = (await (await test.api.request('/openapi.json')).json()) as OpenApiDocument;
  const { responses } = paths[`${ROADMAPS}/{roadmap_id}/quality`]?.get ?? {};
  const described = responses as Record<
    string,
    { content: Record<string, { example: unknown; schema: unknown }> }
  >;
  const { example, schema } = described['200']?.content['application/json'] ?? {};
  expect(schema).toEqual({ $ref: '#/components/schemas/QualityReport' });
  expect(example).toEqual(QUALITY_EXAMPLE);
  expect(qualityReportSchema.parse(example)).toEqual(QUALITY_EXAMPLE);
});

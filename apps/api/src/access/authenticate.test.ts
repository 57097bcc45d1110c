import type { Problem } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import type { OpenApiDocument } from '../routes/reference/render-openapi.ts';
import { createTestApp, TEST_SETTINGS } from '../testing/create-test-app.ts';

// Its database may not be touched: who has no key costs no query.
const app = createTestApp({ settings: { ...TEST_SETTINGS, auth: 'api_key' } });
const KEY = `rw_${'k'.repeat(43)}`;
const TASK = '0197b0a0-0000-7000-8000-000000000000';

const document = (await (await app.request('/openapi.json')).json()) as OpenApiDocument;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { security }]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path: path.replaceAll(/\{\w+\}/g, '1'),
    security: security as readonly Record<string, string[]>[],
  })),
);
const OPEN = ['GET /docs', 'GET /health', 'GET /health/ready', 'GET /openapi.json'];

async function readProblem(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Problem;
}

describe('without a key', () => {
  test('every route but the open ones answers 401, and says which way a key is sent', async () => {
    expect(operations.length).toBeGreaterThan(50);
    for (const { name, method, path } of operations.filter((each) => !OPEN.includes(each.name))) {
      const response = await app.request(path, { method });
      expect([name, response.status]).toEqual([name, 401]);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="roadwright"');
      expect(await readProblem(response)).toMatchObject({ code: 'unauthorized', instance: path });
    }
  });

  test('what is described as open is open, and nothing else', () => {
    const open = operations.filter(({ security }) => security.length === 0).map(({ name }) => name);
    expect(open.sort()).toEqual(OPEN);
  });

  test.for(['/api', '/api/v1/nowhere', '/api/v2/tasks', '/metrics/', '/health/x', '/api/v1/%74asks'])(
    'nobody learns what there is at %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(401);
    },
  );

  test('the body is not read, whatever it is', async () => {
    const response = await app.request('/api/v1/roadmaps/generate', { method: 'POST', body: '{{{' });
    expect(response.status).toBe(401);
    const form = new FormData();
    form.set('file', new Blob(['%PDF-']), 'a.pdf');
    expect((await app.request('/api/v1/literature', { method: 'POST', body: form })).status).toBe(401);
  });
});

describe('a key that cannot be one', () => {
  test.for([
    ['nothing', 'Bearer '],
    ['too short', 'Bearer rw_short'],
    ['too long', `Bearer ${KEY}x`],
    ['two', `Bearer ${KEY} x`],
    ['a password', `Basic ${btoa(`user:${KEY}`)}`],
    ['without its scheme', KEY],
    ['a flood', `Bearer ${'x'.repeat(8000)}`],
    ['SQL', `Bearer '||(select/**/1)||'`],
  ])('is refused without a look into the database: %s', async ([, authorization = '']) => {
    const response = await app.request('/api/v1/tasks', { headers: { authorization } });
    expect(response.status).toBe(401);
    expect(JSON.stringify(await readProblem(response))).not.toContain(KEY);
  });

  test.for(['api_key', 'key', 'token', 'access_token', 'ticket', 'anything'])(
    'is refused in the query, as %s',
    async (name) => {
      for (const path of ['/api/v1/tasks', `/api/v1/ws/${TASK}`, '/metrics']) {
        const response = await app.request(`${path}?a=1&${name}=${KEY}`, {
          headers: { authorization: `Bearer ${KEY}` },
        });
        expect([path, response.status]).toEqual([path, 401]);
        const problem = await readProblem(response);
        expect(problem.detail).toContain('revoked');
        expect(JSON.stringify(problem)).not.toContain(KEY);
      }
    },
  );
});

describe('the description', () => {
  test('names the scope that each operation needs', () => {
    const rolesOf = (name: string) => operations.find((each) => each.name === name)?.security;
    expect(rolesOf('GET /api/v1/tasks')).toEqual([{ key: ['owner'] }, { key_header: ['owner'] }]);
    expect(rolesOf('GET /metrics')).toEqual([{ key: ['operator'] }, { key_header: ['operator'] }]);
    expect(rolesOf('POST /api/v1/estimates')).toEqual([{ key: [] }, { key_header: [] }]);
    expect(rolesOf('GET /api/v1/ws/{task_id}')).toContainEqual({ ticket: ['owner'] });
    expect(Object.keys(document.components.securitySchemes)).toEqual(['key', 'key_header', 'ticket']);
  });

  test('keeps what is for operators from everybody else', () => {
    const forOperators = operations.filter(({ security }) => security[0]?.key?.includes('operator'));
    expect(forOperators.map(({ name }) => name).sort()).toEqual([
      'GET /api/v1/literature/candidates',
      'GET /api/v1/ops/llm',
      'GET /api/v1/ops/pools',
      'GET /api/v1/ops/queues',
      'GET /api/v1/ops/tasks',
      'GET /api/v1/ops/workers',
      'GET /health/db',
      'GET /metrics',
      'POST /api/v1/literature/candidates/{candidate_id}',
      'POST /api/v1/literature/merges/{merge_id}/undo',
    ]);
    const forAll = operations.filter(({ security }) => security[0]?.key?.length === 0);
    expect(forAll.map(({ name }) => name).sort()).toEqual([
      'GET /api/v1/access',
      'GET /api/v1/literature',
      'GET /api/v1/literature/graph',
      'GET /api/v1/literature/{work_id}',
      'GET /api/v1/literature/{work_id}/references',
      'POST /api/v1/estimates',
    ]);
  });
});

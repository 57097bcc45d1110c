import { createRoadwrightClient } from '@roadwright/client';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { createTestApp } from '../../testing/create-test-app.ts';
import type { OpenApiDocument } from './render-openapi.ts';

const app = createTestApp();

async function readDocument(): Promise<OpenApiDocument> {
  const response = await app.request('/openapi.json');
  expect(response.status).toBe(200);
  return (await response.json()) as OpenApiDocument;
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const document = await readDocument();
    const validator = new Validator();
    const result = await validator.validate({ ...document });
    expect(result.errors ?? []).toEqual([]);
    expect(validator.version).toBe('3.1');
  });

  it('lists every route and no other', async () => {
    const { paths } = await readDocument();
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/docs/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual([...new Set(served)].sort());
    expect(described).toContain('POST /api/v1/roadmaps/generate');
  });

  it('gives every operation a name of its own, its path parameters, and the problem as default', async () => {
    const { paths } = await readDocument();
    const names: unknown[] = [];
    for (const [path, operations] of Object.entries(paths)) {
      for (const operation of Object.values(operations)) {
        names.push(operation.operationId);
        const parameters = (operation.parameters ?? []) as { name: string; in: string; required: boolean }[];
        const inPath = parameters.filter((parameter) => parameter.in === 'path' && parameter.required);
        expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
        if (!path.startsWith('/api/')) continue;
        expect(operation.responses).toHaveProperty(
          ['default', 'content', 'application/problem+json', 'schema', '$ref'],
          '#/components/schemas/Problem',
        );
      }
    }
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what is validated: bounds, defaults, and that unknown fields are refused', async () => {
    const { components, paths } = await readDocument();
    expect(components.schemas.GenerateRequest).toMatchObject({
      additionalProperties: false,
      required: ['preferences'],
      properties: {
        preferences: {
          required: ['learning_goal'],
          properties: {
            learning_goal: { minLength: 3, maxLength: 2000 },
            available_hours_per_week: { minimum: 1, maximum: 168, default: 10 },
          },
        },
      },
    });
    expect(components.schemas.Task).not.toHaveProperty('additionalProperties');
    expect(paths['/api/v1/roadmaps/generate']?.post).toMatchObject({
      requestBody: {
        content: { 'application/json': { schema: { $ref: '#/components/schemas/GenerateRequest' } } },
      },
      responses: {
        202: { content: { 'application/json': { schema: { $ref: '#/components/schemas/AcceptedTask' } } } },
      },
    });
    expect(paths['/api/v1/tasks/{task_id}/events']?.get?.parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      description: 'events of one page',
      schema: { type: 'integer', minimum: 1, maximum: 1000, default: 200 },
    });
  });

  it('calls each operation what the client calls its verb, but for names that were there before', async () => {
    const { paths } = await readDocument();
    const verbs = Object.keys(createRoadwrightClient({ base_url: 'http://roadwright.test' }));
    const names = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/'))
      .flatMap(([, operations]) => Object.values(operations).map(({ operationId }) => String(operationId)));
    expect(names.filter((name) => !verbs.includes(name)).sort()).toEqual([
      ...['addLiteratureEarlier', 'addLiteratureEarlierSlash'],
      ...['getContentStatus', 'listArtifactVersions', 'retryArtifact', 'submitTask'],
    ]);
  });

  it('asks for If-Match where an edit is refused without it, and offers it elsewhere', async () => {
    const { paths } = await readDocument();
    const findHeader = (path: string, method: string) => {
      const { parameters } = paths[`/api/v1/roadmaps/{roadmap_id}${path}`]?.[method] ?? {};
      return (parameters as { name: string }[]).find(({ name }) => name === 'if-match');
    };
    const header = { in: 'header', description: expect.stringContaining('412'), schema: { type: 'string' } };
    expect(findHeader('/framework', 'put')).toEqual({ name: 'if-match', ...header, required: true });
    expect(findHeader('/nodes', 'post')).toEqual({ name: 'if-match', ...header, required: false });
  });

  it('tells of the headers by which a version and a task are known', async () => {
    const { paths } = await readDocument();
    const headersOf = (path: string, method: string, status: string) => {
      const responses = paths[`/api/v1${path}`]?.[method]?.responses as Record<string, { headers?: object }>;
      return Object.keys(responses[status]?.headers ?? {});
    };
    expect(headersOf('/roadmaps/{roadmap_id}', 'get', '200')).toEqual(['ETag']);
    expect(headersOf('/roadmaps/{roadmap_id}', 'get', '304')).toEqual(['ETag']);
    for (const [path, method] of [
      ['/framework', 'put'],
      ['/nodes', 'post'],
    ] as const) {
      expect(headersOf(`/roadmaps/{roadmap_id}${path}`, method, '200')).toEqual(['ETag']);
      expect(headersOf(`/roadmaps/{roadmap_id}${path}`, method, '202')).toEqual(['ETag', 'Location']);
    }
    for (const { responses } of Object.values(paths).flatMap((operations) => Object.values(operations))) {
      const accepted = (responses as Record<string, { headers?: object }>)['202'];
      if (accepted !== undefined) expect(Object.keys(accepted.headers ?? {})).toContain('Location');
    }
  });

  it('offers a form with a PDF beside JSON where works are taken in', async () => {
    const { paths } = await readDocument();
    for (const path of ['/api/v1/literature', '/api/literature', '/api/literature/']) {
      expect(paths[path]?.post?.requestBody).toMatchObject({
        required: true,
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/LiteratureRequest' } },
          'multipart/form-data': {
            schema: { required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      });
    }
    expect(paths['/api/v1/literature/graph']?.get?.parameters).toMatchObject([
      { name: 'work_ids', in: 'query', required: true },
    ]);
  });
});

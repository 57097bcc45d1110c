import { AppError, type Problem } from '@roadwright/domain';
import { createMetrics, type Log, silentLog } from '@roadwright/telemetry';
import { describe, expect, it } from 'vitest';
import { createTestApp, TEST_SETTINGS } from './testing/create-test-app.ts';

const app = createTestApp();
const GENERATE = '/api/v1/roadmaps/generate';
const goal = { preferences: { learning_goal: 'Learn Rust ownership' } };

const post = (
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => app.request(GENERATE, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

async function readProblem(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`urn:roadwright:problem:${problem.code}`);
  return problem;
}

describe('every answer', () => {
  it('carries the request id of the caller', async () => {
    const response = await app.request('/health', { headers: { 'x-request-id': 'abc-123' } });
    expect(response.headers.get('x-request-id')).toBe('abc-123');
  });

  it.each(['', 'with blank', 'ä'.normalize('NFC'), 'x'.repeat(129)])(
    'makes an id where %j is none',
    async (id) => {
      const response = await app.request('/health', { headers: { 'x-request-id': id } });
      expect(response.headers.get('x-request-id')).toMatch(/^made-\d+$/);
    },
  );

  it('carries it when it is a problem, which says where it happened', async () => {
    const response = await app.request('/nowhere', { headers: { 'x-request-id': 'abc' } });
    expect(response.headers.get('x-request-id')).toBe('abc');
    expect(await readProblem(response)).toMatchObject({ code: 'not_found', instance: '/nowhere' });
  });

  it('may not be guessed at or kept by a cache', async () => {
    const { headers } = await app.request('/health');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a request that no route takes', () => {
  it.each(['/', '/api', '/api/v1/', '/api/v1/tasks/', '/api/v2/tasks', '/%', '/api/v1/tasks/%ff/x/y'])(
    'gets not_found for %s',
    async (path) => {
      expect((await readProblem(await app.request(path))).code).toBe('not_found');
    },
  );

  it.each([
    ['PUT', GENERATE, 'DELETE, GET, HEAD, POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['GET', '/api/v1/tasks/x/cancel', 'POST'],
    ['PATCH', '/api/v1/roadmaps/x', 'DELETE, GET, HEAD'],
    ['OPTIONS', '/api/v1/tasks', 'GET, HEAD'],
  ])('gets 405 with Allow for %s %s', async (method, path, allow) => {
    const response = await app.request(path, { method });
    expect((await readProblem(response)).code).toBe('method_not_allowed');
    expect(response.headers.get('allow')).toBe(allow);
  });
});

describe('a body', () => {
  it.each([
    ['no type', {}],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', { 'content-type': 'text/plain' }],
    ['another charset', { 'content-type': 'application/json; charset=latin1' }],
    ['JSON of another kind', { 'content-type': 'application/ld+json' }],
    ['compressed JSON', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('is refused as %s', async (_name, headers) => {
    const bytes = new TextEncoder().encode(JSON.stringify(goal));
    expect((await readProblem(await post(bytes, headers))).code).toBe('unsupported_media_type');
  });

  it.each([
    ['a letter', 'x'],
    ['half an object', '{"preferences":'],
    ['two objects', '{}{}'],
    ['a comment', '{/**/}'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['a nest of 33 levels', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['a nest of a quarter of a million levels', '['.repeat(250_000)],
  ])('is invalid_json when it is %s', async (_name, body) => {
    const problem = await readProblem(await post(body));
    expect(problem.code).toBe('invalid_json');
    expect(JSON.stringify(problem)).not.toContain('preferences');
  });

  it('is too large past 256 KiB, whether its length is announced or not', async () => {
    const large = JSON.stringify({ ...goal, additional_context: 'x'.repeat(262_144) });
    const announced = await post(large, {
      'content-type': 'application/json',
      'content-length': String(large.length),
    });
    expect((await readProblem(announced)).code).toBe('body_too_large');
    const chunks = ReadableStream.from(
      [large.slice(0, 1000), large.slice(1000)].map((text) => Buffer.from(text)),
    );
    expect((await readProblem(await post(chunks))).code).toBe('body_too_large');
  });

  it.each([
    ['is missing', '', '#/preferences'],
    ['is an array', '[]', '#'],
    ['is null', 'null', '#'],
    ['has no preferences', '{}', '#/preferences'],
    ['has an empty goal', '{"preferences":{"learning_goal":""}}', '#/preferences/learning_goal'],
    ['has a blank goal', '{"preferences":{"learning_goal":" \\u0000 \\n "}}', '#/preferences/learning_goal'],
    ['has a long goal', { learning_goal: 'x'.repeat(10_000) }, '#/preferences/learning_goal'],
    ['has a goal of another type', { learning_goal: ['Rust'] }, '#/preferences/learning_goal'],
    ['has no hours', { available_hours_per_week: 0 }, '#/preferences/available_hours_per_week'],
    ['has too many hours', { available_hours_per_week: 169 }, '#/preferences/available_hours_per_week'],
    ['has half an hour', { available_hours_per_week: 1.5 }, '#/preferences/available_hours_per_week'],
    ['has hours as text', { available_hours_per_week: '10' }, '#/preferences/available_hours_per_week'],
    ['has an unknown level', { current_level: 'expert' }, '#/preferences/current_level'],
    [
      'has an unknown preference',
      { content_preference: ['text', 'smell'] },
      '#/preferences/content_preference/1',
    ],
    ['has an impossible date', { target_deadline: '2026-02-30' }, '#/preferences/target_deadline'],
    ['has an unknown field', { goal: 'x' }, '#/preferences/goal'],
    ['has a field with a slash and a tilde', { 'a/b~c d': 1 }, '#/preferences/a~1b~0c%20d'],
    ['has a field with half a letter', { '\ud800': 1 }, '#/preferences/%EF%BF%BD'],
    [
      'reaches for the prototype',
      '{"preferences":{"learning_goal":"abc","__proto__":{"a":1}}}',
      '#/preferences/__proto__',
    ],
    [
      'reaches for the constructor',
      '{"preferences":{"learning_goal":"abc","constructor":1}}',
      '#/preferences/constructor',
    ],
  ])('that %s is refused with a pointer', async (_name, given, pointer) => {
    const body =
      typeof given === 'string' ? given : JSON.stringify({ preferences: { ...goal.preferences, ...given } });
    const problem = await readProblem(await post(body));
    expect(problem.code).toBe('validation_failed');
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it.each([
    [{ review: 'maybe' }, '#/options/review'],
    [{ max_concepts: 0 }, '#/options/max_concepts'],
    [{ max_concepts: 101 }, '#/options/max_concepts'],
    [{ max_concepts: 1e9 }, '#/options/max_concepts'],
    [{ priority: 11 }, '#/options/priority'],
    [{ priority: -11 }, '#/options/priority'],
    [null, '#/options'],
  ])('with options %j is refused', async (options, pointer) => {
    const problem = await readProblem(await post(JSON.stringify({ ...goal, options })));
    expect(problem).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
  });

  it('with thousands of unknown fields gets a short answer', async () => {
    const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`field-${index}`, 1]));
    const problem = await readProblem(await post(JSON.stringify({ ...goal, ...fields })));
    expect(problem.errors).toHaveLength(32);
  });

  it('is not needed where none is read, and is still bounded there', async () => {
    const cancel = '/api/v1/tasks/nonsense/cancel';
    expect((await readProblem(await app.request(cancel, { method: 'POST' }))).code).toBe('invalid_id');
    const large = { method: 'POST', body: 'x'.repeat(300_000) };
    expect((await readProblem(await app.request(cancel, large))).code).toBe('body_too_large');
  });
});

describe('a malformed id', () => {
  const roadmap = '/api/v1/roadmaps';
  it.each([
    ['GET', '/api/v1/tasks/1', 'task_id'],
    ['GET', '/api/v1/tasks/%00', 'task_id'],
    ['GET', "/api/v1/tasks/'%20or%201=1", 'task_id'],
    ['GET', '/api/v1/tasks/0197b0a0-0000-7000-8000-00000000000g', 'task_id'],
    ['GET', '/api/v1/tasks/1/events', 'task_id'],
    ['POST', '/api/v1/tasks/1/cancel', 'task_id'],
    ['POST', '/api/v1/tasks/1/retry', 'task_id'],
    ['GET', `${roadmap}/1/content-status`, 'task_id'],
    ['GET', `${roadmap}/UPPER`, 'roadmap_id'],
    ['GET', `${roadmap}/a--b`, 'roadmap_id'],
    ['GET', `${roadmap}/..%2f..%2fetc`, 'roadmap_id'],
    ['GET', `${roadmap}/${'a'.repeat(81)}`, 'roadmap_id'],
    ['DELETE', `${roadmap}/a_b`, 'roadmap_id'],
    ['POST', `${roadmap}/a_b/restore`, 'roadmap_id'],
    ['DELETE', `${roadmap}/a_b/permanent`, 'roadmap_id'],
    ['GET', `${roadmap}/rust-7kq2x9dp/concepts/a:b`, 'concept_id'],
    ['GET', `${roadmap}/rust-7kq2x9dp/concepts/%F0%9F%A6%80/tutorial`, 'concept_id'],
    ['POST', `${roadmap}/rust-7kq2x9dp/concepts/-/quiz/retry`, 'concept_id'],
  ])('is refused by %s %s', async (method, path, name) => {
    const problem = await readProblem(await app.request(path, { method }));
    expect(problem).toMatchObject({ code: 'invalid_id', errors: [{ pointer: `#/path/${name}` }] });
  });

  it.each(['tutorials', 'Quiz', 'video', '__proto__', 'toString'])(
    'and an unknown content type differ: %s',
    async (type) => {
      const concept = `${roadmap}/rust-7kq2x9dp/concepts/borrowing/${type}`;
      for (const [method, path] of [
        ['GET', concept],
        ['GET', `${concept}/versions`],
        ['POST', `${concept}/retry`],
      ]) {
        const problem = await readProblem(await app.request(path ?? '', { method: method ?? '' }));
        expect(problem.code).toBe('unknown_content_type');
      }
    },
  );
});

describe('a query or header', () => {
  const task = '/api/v1/tasks/0197b0a0-0000-7000-8000-000000000000';
  it.each([
    ['/api/v1/tasks?limit=0', '#/query/limit'],
    ['/api/v1/tasks?limit=101', '#/query/limit'],
    ['/api/v1/tasks?limit=ten', '#/query/limit'],
    ['/api/v1/tasks?limit=1&limit=2', '#/query/limit'],
    ['/api/v1/tasks?status=done', '#/query/status'],
    ['/api/v1/tasks?kind=', '#/query/kind'],
    ['/api/v1/tasks?cursor=', '#/query/cursor'],
    [`/api/v1/roadmaps?cursor=${'x'.repeat(501)}`, '#/query/cursor'],
    [`${task}/events?after=-1`, '#/query/after'],
    [`${task}/events?after=99999999999`, '#/query/after'],
    [`${task}/events?limit=1001`, '#/query/limit'],
    ['/api/v1/roadmaps/a/concepts/b/quiz?version=0', '#/query/version'],
    ['/api/v1/roadmaps/a/concepts/b/quiz?version=1.5', '#/query/version'],
  ])('is refused in %s', async (path, pointer) => {
    const problem = await readProblem(await app.request(path));
    expect(problem).toMatchObject({ code: 'validation_failed', errors: [{ pointer }] });
  });

  it('is refused as Idempotency-Key or Last-Event-ID of another form', async () => {
    const key = await post(JSON.stringify(goal), {
      'content-type': 'application/json',
      'idempotency-key': 'x'.repeat(201),
    });
    expect((await readProblem(key)).errors?.[0]?.pointer).toBe('#/header/idempotency-key');
    const seq = await app.request(`${task}/events`, { headers: { 'last-event-id': 'last' } });
    expect((await readProblem(seq)).errors?.[0]?.pointer).toBe('#/header/last-event-id');
  });

  it('is not acceptable as a media type that nothing here has', async () => {
    const html = { headers: { accept: 'text/html' } };
    expect((await readProblem(await app.request(`${task}/events`, html))).code).toBe('not_acceptable');
    const markdown = { headers: { accept: 'text/markdown' } };
    const quiz = await app.request('/api/v1/roadmaps/a/concepts/b/quiz', markdown);
    expect((await readProblem(quiz)).code).toBe('not_acceptable');
  });
});

describe('a host name', () => {
  it.each(['localhost', 'localhost:5173', '127.0.0.1', '127.0.0.1:8000', '[::1]:8000', 'LOCALHOST:1'])(
    'of this machine is served: %s',
    async (host) => {
      expect((await app.request('/health', { headers: { host } })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:8000',
    'localhost:',
    '0.0.0.0',
    '[::2]',
  ])('of another is refused on a loopback address: %s', async (host) => {
    const response = await app.request('/health', { headers: { host } });
    expect((await readProblem(response)).code).toBe('forbidden_host');
    expect(response.status).toBe(421);
  });

  it('is refused when the address in the request line is another', async () => {
    const response = await app.request('http://evil.example/health', { headers: { host: 'localhost' } });
    expect(response.status).toBe(421);
  });

  it('may be any on an address that all can reach', async () => {
    const settings = { ...TEST_SETTINGS, host: '0.0.0.0', loopback_only: false };
    const open = createTestApp({ settings });
    expect((await open.request('/health', { headers: { host: 'roadwright.example' } })).status).toBe(200);
  });
});

describe('a fault', () => {
  it('of ours says nothing of its cause to the client and all to the log', async () => {
    const lines: unknown[] = [];
    const log: Log = { ...silentLog, error: (fields) => void lines.push(fields) };
    const response = await createTestApp({ log }).request('/api/v1/tasks', {
      headers: { 'x-request-id': 'id-1' },
    });
    const problem = await readProblem(response);
    expect(problem).toMatchObject({ code: 'internal_error', status: 500 });
    expect(problem.detail).toContain('id-1');
    expect(JSON.stringify(problem)).not.toContain('touched');
    expect(lines).toMatchObject([{ request_id: 'id-1', code: 'internal_error' }]);
  });

  it.each([
    ['database_busy', undefined, '2'],
    ['too_many_pending_tasks', undefined, '10'],
    ['database_busy', { after_ms: 1_200 }, '2'],
    ['too_many_pending_tasks', { after_ms: 60_001 }, '61'],
    ['task_finished', { after_ms: 60_001 }, null],
  ] as const)('%s with the advice %j says Retry-After %s', async (code, retry, expected) => {
    const failing = createTestApp();
    failing.get('/fault', () => {
      throw new AppError(code, 'A fault.', retry === undefined ? {} : { retry });
    });
    const response = await failing.request('/fault');
    expect((await readProblem(response)).code).toBe(code);
    expect(response.headers.get('retry-after')).toBe(expected);
  });
});

describe('the observers', () => {
  it('hear of each request once, under the pattern of its route', async () => {
    const lines: unknown[] = [];
    const note = (level: string) => (fields: object) => void lines.push({ level, ...fields });
    const log: Log = { ...silentLog, debug: note('debug'), info: note('info') };
    const metrics = createMetrics();
    const watched = createTestApp({ log, metrics });
    await watched.request('/health', { headers: { 'x-request-id': 'one' } });
    await watched.request('/api/v1/tasks/nonsense/cancel', { method: 'POST' });
    await watched.request('/secret-in-a-path');
    expect(lines).toMatchObject([
      { level: 'debug', request_id: 'one', method: 'GET', route: '/health', status: 200 },
      { level: 'info', method: 'POST', route: '/api/v1/tasks/:task_id/cancel', status: 422 },
      { level: 'info', method: 'GET', route: 'other', status: 404 },
    ]);
    const text = await (await watched.request('/metrics')).text();
    expect(text).toContain(
      'http_request_duration_seconds_count{route="/api/v1/tasks/:task_id/cancel",method="POST",status="422"} 1',
    );
    expect(text).not.toContain('secret');
  });
});

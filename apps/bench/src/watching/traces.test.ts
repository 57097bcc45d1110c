import { createTestDatabase } from '@roadwright/db/testing';
import { FAULTS, startWireServer } from '@roadwright/llm/testing';
import type {} from '@roadwright/postgres/vitest';
import { startSystem } from '@roadwright/system';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type ReceivedSpan, startCollector } from './start-collector.ts';

const DOOMED = 'Learn what nobody can teach';
/** The caller's own span of each goal. */
const CALLS = {
  well: { trace_id: '11111111111111111111111111111111', span_id: 'aaaaaaaaaaaaaaaa' },
  doomed: { trace_id: '22222222222222222222222222222222', span_id: 'bbbbbbbbbbbbbbbb' },
  unsampled: { trace_id: '33333333333333333333333333333333', span_id: 'cccccccccccccccc' },
} as const;
type Call = keyof typeof CALLS;

let all: readonly ReceivedSpan[];
let output = '';
beforeAll(async () => {
  const { url: database_url, drop } = await createTestDatabase(inject('postgresUrl'));
  const provider = await startWireServer({
    faults: [
      {
        when: ({ body }) => JSON.stringify(body.messages).includes(DOOMED),
        fault: FAULTS.keyRefused(),
      },
      { answer: 'tutorial', nth: [1], fault: FAULTS.serverFault() },
    ],
  });
  const collector = await startCollector();
  const system = await startSystem({
    database_url,
    provider_url: provider.base_url,
    env: {
      LOG_LEVEL: 'debug',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    },
  });
  const post = async (goal: string, call: Call, flags: string) => {
    const { trace_id, span_id } = CALLS[call];
    const response = await fetch(`${system.base_url}/api/v1/roadmaps/generate`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-request-id': `request-of-${call}`,
        traceparent: `00-${trace_id}-${span_id}-${flags}`,
      },
      body: JSON.stringify({ preferences: { learning_goal: goal }, options: { max_concepts: 3 } }),
    });
    const { events_url } = (await response.json()) as { events_url: string };
    // Ends with the task.
    const events = await fetch(system.base_url + events_url, { headers: { accept: 'text/event-stream' } });
    await events.text();
  };
  await post('Learn Rust ownership', 'well', '01');
  await post(DOOMED, 'doomed', '01');
  await post('Learn Rust ownership', 'unsampled', '00');
  const processes = [system.api, ...system.workers];
  await system.stop();
  output = processes.map((process) => process.output()).join('');
  await Promise.all([collector.close(), provider.close()]);
  all = collector.spans;
  await drop();
});

const spansOf = (call: Call) => all.filter(({ trace_id }) => trace_id === CALLS[call].trace_id);
const named = (call: Call, name: string | RegExp) =>
  spansOf(call).filter((span) => (typeof name === 'string' ? span.name === name : name.test(span.name)));
const parentOf = (span: ReceivedSpan | undefined) =>
  all.find(({ span_id }) => span !== undefined && span_id === span.parent_id);

/** Names from a span up to the request. */
function pathOf(span: ReceivedSpan | undefined): string[] {
  return span === undefined ? [] : [...pathOf(parentOf(span)), span.name];
}

const REQUEST = 'POST /api/v1/roadmaps/generate';

describe('the trace of a course', () => {
  it('begins at the request, in the trace that its caller named', () => {
    const [request] = named('well', REQUEST);
    expect(request).toMatchObject({
      service: 'roadwright-api',
      kind: 2,
      parent_id: CALLS.well.span_id,
      failed: false,
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/api/v1/roadmaps/generate',
        'http.response.status_code': 202,
        'roadwright.request_id': 'request-of-well',
        'roadwright.task_id': expect.any(String),
      },
    });
    expect(named('well', 'transaction').map(parentOf)).toContainEqual(request);
  });

  it('goes on in the worker: claims, steps, questions, calls, each within the one before', () => {
    for (const lane of ['design', 'content']) {
      const [job] = named('well', `process ${lane}`);
      expect(job).toMatchObject({ service: 'roadwright-worker', kind: 5, failed: false });
      expect(pathOf(job)).toEqual([REQUEST, `process ${lane}`]);
      expect(named('well', 'claim').map(parentOf)).toContainEqual(job);
    }
    const [intent] = named('well', 'chat sample').filter(
      ({ attributes }) => attributes['roadwright.step'] === 'intent',
    );
    expect(pathOf(intent)).toEqual([
      REQUEST,
      'process design',
      'step intent_analysis',
      'ask intent',
      'chat sample',
    ]);
    const quizzes = named('well', 'chat sample').filter(
      ({ attributes }) => attributes['roadwright.step'] === 'quiz',
    );
    // What comes back to its author is asked for again, after the step.
    const written = quizzes.filter((quiz) => pathOf(quiz).includes('step quiz'));
    for (const quiz of written) {
      expect(pathOf(quiz)).toEqual([REQUEST, 'process content', 'step quiz', 'ask quiz', 'chat sample']);
    }
    for (const calls of [written, quizzes]) {
      expect(new Set(calls.map((quiz) => parentOf(quiz)?.attributes['roadwright.concept_id'])).size).toBe(3);
    }
    const checks = named('well', 'chat sample').filter(
      ({ attributes }) => attributes['roadwright.step'] === 'verify',
    );
    expect(checks.length).toBeGreaterThanOrEqual(3);
    for (const check of checks) expect(pathOf(check).slice(0, 2)).toEqual([REQUEST, 'process content']);
  });

  it('says of a call what the conventions for generative AI ask for', () => {
    const [call] = named('well', 'chat sample').filter(({ failed }) => !failed);
    expect(call).toMatchObject({
      kind: 3,
      attributes: {
        'gen_ai.operation.name': 'chat',
        'gen_ai.provider.name': '127.0.0.1',
        'gen_ai.request.model': 'sample',
        'gen_ai.usage.input_tokens': expect.any(Number),
        'gen_ai.usage.output_tokens': expect.any(Number),
        'server.address': '127.0.0.1',
        'server.port': expect.any(Number),
      },
    });
  });

  it('shows a call that was tried again as two, one of them failed', () => {
    const [failed] = named('well', 'chat sample').filter((span) => span.failed);
    const question = parentOf(failed);
    expect(failed?.attributes).toMatchObject({
      'error.type': 'server_fault',
      'http.response.status_code': 500,
    });
    const attempts = named('well', 'chat sample').filter((span) => parentOf(span) === question);
    expect(attempts.map((span) => span.failed).toSorted()).toEqual([false, true]);
    expect(question).toMatchObject({ name: 'ask tutorial', failed: false });
  });

  it('of a task that failed says where and by what, and quotes nobody', () => {
    const [call] = named('doomed', 'chat sample');
    expect(pathOf(call)).toEqual([
      REQUEST,
      'process design',
      'step intent_analysis',
      'ask intent',
      'chat sample',
    ]);
    expect(call).toMatchObject({ failed: true, attributes: { 'error.type': 'auth' } });
    const [job] = named('doomed', 'process design');
    expect(job).toMatchObject({
      failed: true,
      attributes: { 'error.type': 'llm_auth_refused', 'roadwright.edge': 'fail' },
    });
    expect(JSON.stringify(spansOf('doomed').map(({ attributes }) => attributes))).not.toMatch(
      /sk-test|Learn/,
    );
  });

  it('lies in time within what it belongs to, but for work that a request only began', () => {
    for (const span of [...spansOf('well'), ...spansOf('doomed')]) {
      const parent = parentOf(span);
      if (parent === undefined || parent.name === REQUEST) continue;
      // Starts are told in whole milliseconds where a call is noted after its end.
      expect(span.start_ns).toBeGreaterThanOrEqual(parent.start_ns - 2_000_000n);
      expect(span.end_ns).toBeLessThanOrEqual(parent.end_ns + 2_000_000n);
    }
  });
});

it('what a caller does not have recorded is recorded nowhere', () => {
  expect(spansOf('unsampled')).toEqual([]);
});

it('lines of the log name the trace that they belong to, and what they are about', () => {
  const lines = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const request = lines.find(
    ({ request_id, msg }) => request_id === 'request-of-doomed' && msg === 'request',
  );
  expect(request).toMatchObject({
    trace_id: CALLS.doomed.trace_id,
    span_id: named('doomed', REQUEST)[0]?.span_id,
    task_id: expect.any(String),
  });
  const failed = lines.find(({ msg }) => msg === 'task_failed');
  expect(failed).toMatchObject({
    name: 'worker',
    trace_id: CALLS.doomed.trace_id,
    task_id: request?.task_id,
    owner_id: 'local',
    lane: 'design',
  });
});

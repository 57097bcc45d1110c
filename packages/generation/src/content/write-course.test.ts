import { AppError, type EventBody, type LlmTextCall } from '@roadwright/domain';
import { describe, expect, it, vi } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm, type Script } from '../testing/fake-llm.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

function createContent({
  modules = [['a', 'b']],
  script,
  ...start
}: { modules?: string[][]; script?: Script } & Partial<Parameters<typeof createMemoryStore>[0]> = {}) {
  const memory = createMemoryStore({
    request: createRequest(),
    framework: createSampleFramework(modules),
    ...start,
  });
  const fake = createFakeLlm(script);
  const { content } = createTestLanes({
    llm: fake.llm,
    store: memory.store,
  });
  return { ...memory, ...fake, content };
}

/** A frame in short: `a tutorial completed 0/2`. */
const draw = (event: EventBody): string => {
  if (event.type !== 'content_generation_progress') {
    return 'step' in event ? `${event.type} ${event.step}` : event.type;
  }
  const { concept_id, content_type, status, progress_current, progress_total, error } = event;
  const code = error === undefined ? '' : ` ${error.code}`;
  return `${concept_id} ${content_type ?? '-'} ${status} ${progress_current}/${progress_total}${code}`;
};

const isAbout = (call: LlmTextCall, step: string, concept_id: string) =>
  call.step === step && call.scope.concept_id === concept_id;

const timeout = () =>
  new AppError('llm_timeout', 'The model took too long. Try again.', { retry: 'backoff' });

describe('the content lane', () => {
  it('tells one concept in exactly this order', async () => {
    const stored = (content_type: string) => vi.waitUntil(() => row.artifacts.has(`a/${content_type}`));
    const { row, claim, content } = createContent({
      modules: [['a']],
      script: async (call): Promise<undefined> => {
        if (call.step === 'resources') await stored('tutorial');
        if (call.step === 'quiz') await stored('resources');
      },
    });
    await content(claim('content'), createSignals());
    expect(row.events.map(draw)).toEqual([
      'step_started content_generation',
      'a - generating 0/1',
      'a tutorial completed 0/1',
      'a resources completed 0/1',
      'a quiz completed 0/1',
      'a - completed 1/1',
      'step_completed content_generation',
      'step_started finalizing',
    ]);
    expect(row.ending).toEqual({
      edge: 'complete',
      summary: {
        concepts_total: 1,
        concepts_done: 1,
        concepts_failed: 0,
        artifacts_total: 3,
        artifacts_done: 3,
      },
    });
    expect(row.concepts.get('a')).toBe('completed');
    expect(row.current_step).toBe('finalizing');
    expect(row.usage).toEqual({ llm_calls: 3, input_tokens: 300, output_tokens: 30, cost_micro_usd: 21 });
  });

  it('stores model and prompt version with each artifact', async () => {
    const { row, claim, content } = createContent({ modules: [['a']] });
    await content(claim('content'), createSignals());
    const stored = [...row.artifacts.values()].map(({ model, prompt_version, version }) => [
      model,
      prompt_version,
      version,
    ]);
    expect(stored.sort()).toEqual([
      ['fake-1', 'quiz@3', 1],
      ['fake-1', 'resources@3', 1],
      ['fake-1', 'tutorial@2', 1],
    ]);
  });

  it('starts every concept at once, the earlier ones with the lower rank', async () => {
    const { claim, content, calls } = createContent({
      modules: [['a', 'b'], ['c'], ['d']],
      script: () => new Promise(() => undefined),
    });
    const abort = new AbortController();
    const working = content(claim('content'), createSignals({ abort: abort.signal }));
    await expect.poll(() => calls.length).toBe(8);
    abort.abort(new AppError('cancelled', 'Enough.'));
    await working;
    const ranks = new Map(calls.map(({ scope }) => [scope.concept_id, scope.order]));
    expect([...ranks]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
    ]);
  });

  it('writes the quiz about the text of its own tutorial, once that is stored', async () => {
    const { row, claim, content, calls } = createContent({
      script: (call) => {
        if (call.step === 'quiz') expect(row.artifacts.has(`${call.scope.concept_id}/tutorial`)).toBe(true);
      },
    });
    await content(claim('content'), createSignals());
    const quiz = calls.find((call) => isAbout(call, 'quiz', 'b'));
    expect(quiz?.prompt.user).toContain('This is **b** in short.');
    expect(row.ending?.edge).toBe('complete');
  });

  it('keeps the tutorial and the quiz when the resources fail', async () => {
    const { row, claim, content } = createContent({
      script: (call) => (isAbout(call, 'resources', 'a') ? Promise.reject(timeout()) : undefined),
    });
    await content(claim('content'), createSignals());
    expect([...row.artifacts.keys()].sort()).toEqual([
      'a/quiz',
      'a/tutorial',
      'b/quiz',
      'b/resources',
      'b/tutorial',
    ]);
    expect(Object.fromEntries(row.concepts)).toEqual({ a: 'partial', b: 'completed' });
    expect(row.failures).toEqual([
      {
        concept_id: 'a',
        content_type: 'resources',
        code: 'llm_timeout',
        detail: 'The model took too long. Try again.',
      },
    ]);
    expect(row.events.map(draw)).toContain('a resources failed 0/2 llm_timeout');
    expect(row.events.map(draw).filter((line) => /^a - failed ./.test(line))).toHaveLength(1);
    expect(row.ending).toEqual({
      edge: 'complete_partially',
      summary: {
        concepts_total: 2,
        concepts_done: 1,
        concepts_failed: 1,
        artifacts_total: 6,
        artifacts_done: 5,
      },
    });
  });

  it('says of an incomplete concept what is missing and why', async () => {
    const { row, claim, content } = createContent({
      modules: [['a']],
      script: (call) => (call.step === 'quiz' ? Promise.reject(timeout()) : undefined),
    });
    await content(claim('content'), createSignals());
    const end = row.events.findLast((event) => event.type === 'content_generation_progress');
    expect(end).toMatchObject({
      content_type: null,
      status: 'failed',
      error: {
        code: 'concept_incomplete',
        detail: 'Missing: quiz (llm_timeout). Retry the task to make just what is missing.',
      },
    });
  });

  it('asks for no quiz when the tutorial failed, and keeps the resources', async () => {
    const { row, claim, content, count } = createContent({
      modules: [['a']],
      script: (call) => (call.step === 'tutorial' ? Promise.reject(timeout()) : undefined),
    });
    await content(claim('content'), createSignals());
    expect(count('quiz')).toBe(0);
    expect([...row.artifacts.keys()]).toEqual(['a/resources']);
    expect(row.failures.map(({ content_type, code }) => [content_type, code])).toEqual([
      ['tutorial', 'llm_timeout'],
      ['quiz', 'prerequisite_failed'],
    ]);
    expect(row.concepts.get('a')).toBe('partial');
    expect(row.ending?.edge).toBe('complete_partially');
  });

  it('fails a task none of whose pieces could be made, with the commonest cause', async () => {
    const refused = new AppError('llm_auth_refused', 'The key was refused. Check OPENAI_API_KEY.');
    const { row, claim, content } = createContent({
      script: (call) => Promise.reject(isAbout(call, 'resources', 'b') ? timeout() : refused),
    });
    await content(claim('content'), createSignals());
    expect(row.ending).toMatchObject({ edge: 'fail', failure: { code: 'content_failed' } });
    expect(JSON.stringify(row.ending)).toContain(
      'None of the 6 pieces could be made. The commonest cause (3 of 4) was llm_auth_refused: The key was refused. Check OPENAI_API_KEY.',
    );
    expect(Object.fromEntries(row.concepts)).toEqual({ a: 'failed', b: 'failed' });
  });

  it('fails only its own piece when the author itself breaks', async () => {
    const { row, claim, content } = createContent({
      script: (call) => {
        if (isAbout(call, 'tutorial', 'a')) throw new TypeError('a bug');
      },
    });
    await content(claim('content'), createSignals());
    expect(row.failures.map(({ concept_id, code }) => `${concept_id} ${code}`)).toEqual([
      'a internal_error',
      'a prerequisite_failed',
    ]);
    expect(row.concepts.get('b')).toBe('completed');
    expect(JSON.stringify(row.events)).not.toContain('a bug');
  });

  it('fails a lesson without words, and takes U+0000 and lone surrogates out of the others', async () => {
    const { row, claim, content } = createContent({
      script: (call) => {
        if (isAbout(call, 'tutorial', 'a')) return '```\n```';
        if (isAbout(call, 'tutorial', 'b')) return '# B\u0000\n\nText \ud800 here.';
      },
    });
    await content(claim('content'), createSignals());
    expect(row.failures[0]).toMatchObject({ concept_id: 'a', code: 'llm_invalid_answer' });
    expect(row.artifacts.get('b/tutorial')?.body).toMatchObject({ title: 'B', summary: 'Text \ufffd here.' });
  });

  it('books what a failed call has cost', async () => {
    const usage = { llm_calls: 4, input_tokens: 400, output_tokens: 0, cost_micro_usd: 3 };
    const { row, claim, content } = createContent({
      modules: [['a']],
      script: (call) =>
        call.step === 'resources'
          ? Promise.reject(new AppError('llm_timeout', 'Late.', { meta: { usage } }))
          : undefined,
    });
    await content(claim('content'), createSignals());
    expect(row.usage).toEqual({ llm_calls: 6, input_tokens: 600, output_tokens: 20, cost_micro_usd: 17 });
  });

  it('makes only the pieces that a retry asks for: the concept is judged by all of them, the task by its own', async () => {
    const first = createContent({
      modules: [['a'], ['b']],
      script: (call) =>
        call.scope.concept_id === 'b' || call.step === 'quiz' ? Promise.reject(timeout()) : undefined,
    });
    await first.content(first.claim('content'), createSignals());
    const retry = createContent({
      kind: 'retry',
      script: async (call): Promise<undefined> => {
        if (call.step === 'resources') await vi.waitUntil(() => retry.row.concepts.get('a') === 'completed');
      },
      modules: [['a'], ['b']],
      wanted: [
        { concept_id: 'a', content_type: 'quiz', version: 1 },
        { concept_id: 'b', content_type: 'resources', version: 1 },
      ],
    });
    for (const [key, artifact] of first.row.artifacts) retry.row.artifacts.set(key, artifact);
    await retry.content(retry.claim('content'), createSignals());
    expect(retry.calls.map(({ step, scope }) => `${step} ${scope.concept_id}`).sort()).toEqual([
      'quiz a',
      'resources b',
    ]);
    expect(retry.calls.find(({ step }) => step === 'quiz')?.prompt.user).toContain('This is **a** in short.');
    expect(retry.row.events.map(draw).filter((line) => line.includes(' - '))).toEqual([
      'a - generating 0/2',
      'b - generating 0/2',
      'a - completed 1/2',
      'b - failed 2/2 concept_incomplete',
    ]);
    expect(retry.row.ending).toEqual({
      edge: 'complete',
      summary: {
        concepts_total: 2,
        concepts_done: 2,
        concepts_failed: 0,
        artifacts_total: 2,
        artifacts_done: 2,
      },
    });
  });

  it('leaves a concept complete when a new version of a piece fails and the old one stays', async () => {
    const first = createContent({ modules: [['a']] });
    await first.content(first.claim('content'), createSignals());
    const retry = createContent({
      kind: 'retry',
      modules: [['a']],
      wanted: [{ concept_id: 'a', content_type: 'quiz', version: 2 }],
      script: () => Promise.reject(timeout()),
    });
    for (const [key, artifact] of first.row.artifacts) retry.row.artifacts.set(key, artifact);
    await retry.content(retry.claim('content'), createSignals());
    expect(retry.row.events.map(draw).slice(2, 4)).toEqual([
      'a quiz failed 0/1 llm_timeout',
      'a - completed 1/1',
    ]);
    expect(retry.row.concepts.get('a')).toBe('completed');
    expect(retry.row.ending).toMatchObject({ edge: 'fail', failure: { code: 'content_failed' } });
  });

  it('completes a task that has nothing to make', async () => {
    const { row, claim, content, calls } = createContent({ wanted: [] });
    await content(claim('content'), createSignals());
    expect(calls).toHaveLength(0);
    expect(row.ending?.edge).toBe('complete');
  });
});

describe('a content lane that is aborted', () => {
  it('writes nothing more when the task is cancelled, and aborts the open calls', async () => {
    const abort = new AbortController();
    const { row, claim, content, calls } = createContent({
      script: (call) => (isAbout(call, 'tutorial', 'a') ? undefined : new Promise(() => undefined)),
    });
    const working = content(claim('content'), createSignals({ abort: abort.signal }));
    await expect.poll(() => row.artifacts.size).toBe(1);
    await expect.poll(() => calls.length).toBe(5);
    const before = row.write_no;
    abort.abort(new AppError('cancelled', 'The task was cancelled.'));
    await working;
    expect(calls.every(({ signal }) => signal.aborted)).toBe(true);
    expect(row.write_no).toBe(before);
    expect(row.ending).toBeNull();
  });

  it('keeps what is finished and continues elsewhere when the process drains', async () => {
    const abort = new AbortController();
    const { row, claim, content, calls } = createContent({
      script: (call) => (isAbout(call, 'tutorial', 'a') ? undefined : new Promise(() => undefined)),
    });
    const working = content(claim('content'), createSignals({ abort: abort.signal }));
    await expect.poll(() => calls.length).toBe(5);
    abort.abort(new AppError('shutting_down', 'The process drains.'));
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect([...row.artifacts.keys()]).toEqual(['a/tutorial']);
    expect(row.failures).toEqual([]);
    expect(Object.fromEntries(row.concepts)).toEqual({ a: 'generating', b: 'generating' });
  });

  it('continues elsewhere without any call when the process drains already', async () => {
    const { row, claim, content, calls } = createContent();
    const abort = AbortSignal.abort(new AppError('shutting_down', 'The process drains.'));
    await content(claim('content'), createSignals({ abort }));
    expect(calls).toHaveLength(0);
    expect(row.ending).toEqual({ edge: 'continue' });
  });

  it('stops quietly when the lease is lost', async () => {
    const { row, claim, content } = createContent({
      script: (call) => {
        if (isAbout(call, 'quiz', 'a')) row.epoch += 1;
        return isAbout(call, 'tutorial', 'b') ? new Promise(() => undefined) : undefined;
      },
    });
    await content(claim('content'), createSignals());
    expect(row.artifacts.has('a/quiz')).toBe(false);
    expect(row.ending).toBeNull();
  });
});

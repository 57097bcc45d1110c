import { AppError, type ClaimSignals } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm, type Script } from '../testing/fake-llm.ts';
import { holdCalls } from '../testing/hold-calls.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

const ENOUGH = new AppError('winding_down', 'The claim ends here.');

function setUp(modules: string[][] | null, script: Script) {
  const framework = modules === null ? null : createSampleFramework(modules);
  const memory = createMemoryStore({ request: createRequest(), framework });
  const fake = createFakeLlm(script);
  const lanes = createTestLanes({ llm: fake.llm, store: memory.store });
  const lane = modules === null ? 'design' : 'content';
  const winding = new AbortController();
  const work = (given: Partial<ClaimSignals> = {}) =>
    lanes[lane](memory.claim(lane), createSignals({ wind_down: winding.signal, ...given }));
  const goOn = () => lanes[lane](memory.claim(lane), createSignals());
  return { ...memory, ...fake, work, goOn, windDown: () => winding.abort(ENOUGH) };
}

const failed = ({ events }: ReturnType<typeof setUp>['row']) =>
  events.filter((event) => 'status' in event && event.status === 'failed');

describe('a content claim that is wound down', () => {
  it('stores what is under way, begins nothing more, and goes on later without asking twice', async () => {
    const held = holdCalls();
    const { row, work, goOn, windDown, calls } = setUp([['a', 'b']], held.script);
    const working = work();
    await expect.poll(held.names).toEqual(['resources a', 'resources b', 'tutorial a', 'tutorial b']);
    held.answer('tutorial a');
    await expect.poll(() => held.names()).toContain('quiz a');
    windDown();
    for (const name of ['tutorial b', 'resources a', 'resources b', 'quiz a']) held.answer(name);
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect([...row.artifacts.keys()].sort()).toEqual([
      'a/quiz',
      'a/resources',
      'a/tutorial',
      'b/resources',
      'b/tutorial',
    ]);
    expect(row.failures).toEqual([]);
    expect(failed(row)).toEqual([]);
    expect(Object.fromEntries(row.concepts)).toEqual({ a: 'completed', b: 'generating' });
    expect(row.usage.llm_calls).toBe(5);

    const going = goOn();
    await expect.poll(held.names).toEqual(['quiz b']);
    held.answer('quiz b');
    await going;
    expect(row.ending?.edge).toBe('complete');
    expect(calls).toHaveLength(6);
    expect(row.events.filter((event) => 'content_type' in event && event.content_type === null)).toHaveLength(
      4,
    );
  });

  it('takes what only waited for its turn for no failure', async () => {
    const { row, work, windDown, calls } = setUp([['a', 'b']], ({ wind_down, scope }) =>
      scope.concept_id === 'a'
        ? undefined
        : new Promise((_resolve, reject) => {
            wind_down?.addEventListener('abort', () => reject(wind_down.reason), { once: true });
          }),
    );
    const working = work();
    await expect.poll(() => row.artifacts.has('a/quiz')).toBe(true);
    await expect.poll(() => calls.length).toBe(5);
    windDown();
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.failures).toEqual([]);
    expect(failed(row)).toEqual([]);
    expect(row.concepts.get('b')).toBe('generating');
  });

  it('stores the failure of a call that was under way, and of the quiz that can never be', async () => {
    const held = holdCalls();
    const { row, work, windDown } = setUp([['a'], ['b']], held.script);
    const working = work();
    await expect.poll(() => held.names().length).toBe(4);
    windDown();
    held.fail('tutorial a', new AppError('llm_refused', 'No.'));
    for (const name of ['resources a', 'tutorial b', 'resources b']) held.answer(name);
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.failures.map(({ content_type, code }) => `${content_type} ${code}`)).toEqual([
      'tutorial llm_refused',
      'quiz prerequisite_failed',
    ]);
    expect(Object.fromEntries(row.concepts)).toEqual({ a: 'partial', b: 'generating' });
  });

  it('completes when nothing was left to begin', async () => {
    const held = holdCalls();
    const { row, work, windDown } = setUp([['a']], held.script);
    const working = work();
    await expect.poll(() => held.names().length).toBe(2);
    held.answer('tutorial a');
    held.answer('resources a');
    await expect.poll(held.names).toEqual(['quiz a']);
    windDown();
    held.answer('quiz a');
    await working;
    expect(row.ending).toMatchObject({ edge: 'complete', summary: { artifacts_done: 3 } });
  });

  it('before it began tells and asks nothing', async () => {
    const { row, work, windDown, calls } = setUp([['a', 'b']], () => undefined);
    windDown();
    await work();
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(calls).toEqual([]);
    expect(row.events).toEqual([]);
  });

  it('gives up what outlasts the grace time, and keeps the rest', async () => {
    const held = holdCalls();
    const abort = new AbortController();
    const { row, work, windDown } = setUp([['a']], held.script);
    const working = work({ abort: abort.signal });
    await expect.poll(() => held.names().length).toBe(2);
    windDown();
    held.answer('resources a');
    await expect.poll(() => row.artifacts.size).toBe(1);
    abort.abort(new AppError('shutting_down', 'The process drains.'));
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect([...row.artifacts.keys()]).toEqual(['a/resources']);
    expect(row.failures).toEqual([]);
  });

  it('writes nothing more when it is cancelled then', async () => {
    const held = holdCalls();
    const abort = new AbortController();
    const { row, work, windDown } = setUp([['a']], held.script);
    const working = work({ abort: abort.signal });
    await expect.poll(() => held.names().length).toBe(2);
    windDown();
    const before = row.write_no;
    abort.abort(new AppError('cancelled', 'The task was cancelled.'));
    await working;
    expect(row.ending).toBeNull();
    expect(row.write_no).toBe(before);
  });
});

describe('a design claim that is wound down', () => {
  it('stores the step under way and begins no other', async () => {
    const held = holdCalls();
    const { row, work, goOn, windDown, count } = setUp(null, held.script);
    const working = work();
    await expect.poll(held.names).toEqual(['intent']);
    windDown();
    held.answer('intent');
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.steps.map(({ step }) => step)).toEqual(['intent_analysis']);
    expect(row.events.at(-1)).toMatchObject({ type: 'step_completed', step: 'intent_analysis' });

    const going = goOn();
    await expect.poll(held.names).toEqual(['curriculum']);
    held.answer('curriculum');
    await expect.poll(held.names).toEqual(['validation']);
    held.answer('validation');
    await going;
    expect(row.ending?.edge).toBe('open_content');
    expect(count('intent')).toBe(1);
  });

  it('takes a step that only waited for its turn for no failure', async () => {
    const { row, work, windDown } = setUp(null, ({ wind_down }) => {
      windDown();
      return Promise.reject(wind_down?.reason);
    });
    await work();
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.steps).toEqual([]);
  });
});

import { AppError, type LlmTextCall } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes, DEADLINES } from '../testing/create-test-lanes.ts';
import { createFakeLlm, type Script } from '../testing/fake-llm.ts';
import { holdCalls } from '../testing/hold-calls.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createPatientClock } from '../testing/patient-clock.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

const { soft_deadline_ms: SOFT, hard_deadline_ms: HARD } = DEADLINES;

function setUp(script: Script, modules: string[][] | null = [['a', 'b']]) {
  const clock = createPatientClock();
  const framework = modules === null ? null : createSampleFramework(modules);
  const memory = createMemoryStore({ request: createRequest(), framework });
  const fake = createFakeLlm(script);
  const lanes = createTestLanes({ llm: fake.llm, store: memory.store, clock });
  const lane = modules === null ? 'design' : 'content';
  const work = (signals = createSignals()) => lanes[lane](memory.claim(lane), signals);
  return { ...memory, ...fake, clock, work };
}

const refusal = () => new AppError('llm_refused', 'No.');

describe('the soft deadline', () => {
  it('winds a claim down that has stored an artifact', async () => {
    const held = holdCalls();
    const { row, clock, work, calls } = setUp(held.script);
    const working = work();
    await clock.advance(1000);
    held.answer('tutorial a');
    await clock.advance(SOFT - 1001);
    expect(calls[0]?.wind_down?.aborted).toBe(false);
    await clock.advance(1);
    expect(calls[0]?.wind_down?.aborted).toBe(true);
    expect(calls[0]?.signal.aborted).toBe(false);
    expect(held.names()).toEqual(['quiz a', 'resources a', 'resources b', 'tutorial b']);
    for (const name of held.names()) held.answer(name);
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.artifacts.size).toBe(5);
    expect(held.names()).toEqual([]);
    expect(clock.pending).toEqual([]);
  });

  it.each([
    ['an artifact', (held: ReturnType<typeof holdCalls>) => held.answer('tutorial a')],
    ['a failure', (held: ReturnType<typeof holdCalls>) => held.fail('resources a', refusal())],
  ])('waits for %s when nothing but news was stored before', async (_, progress) => {
    const held = holdCalls();
    const { row, clock, work, calls } = setUp(held.script);
    const working = work();
    await clock.advance(SOFT + 1000);
    expect(row.steps.map(({ step }) => step)).toEqual(['content_generation']);
    expect(calls[0]?.wind_down?.aborted).toBe(false);
    progress(held);
    await clock.advance(1);
    expect(calls[0]?.wind_down?.aborted).toBe(true);
    expect(held.names()).toHaveLength(3);
    for (const name of held.names()) held.answer(name);
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(calls).toHaveLength(4);
  });

  it('takes a finished step of the design for progress', async () => {
    const held = holdCalls();
    const { row, clock, work } = setUp(held.script, null);
    const working = work();
    await clock.advance(SOFT + 1000);
    held.answer('intent');
    await working;
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.steps.map(({ step }) => step)).toEqual(['intent_analysis']);
  });

  it('carries a slow course of 100 concepts through several claims, each piece asked for once', async () => {
    const CALL_MS = 100_000;
    const places = { free: 4, waiting: [] as (() => void)[] };
    const sent: string[] = [];
    const enter = ({ wind_down }: LlmTextCall) =>
      new Promise<void>((resolve, reject) => {
        const launch = () => {
          if (wind_down?.aborted) return;
          places.free -= 1;
          resolve();
        };
        if (places.free > 0) return launch();
        places.waiting.push(launch);
        wind_down?.addEventListener('abort', () => reject(wind_down.reason), { once: true });
      });
    const leave = () => {
      places.free += 1;
      while (places.free > 0 && places.waiting.length > 0) places.waiting.shift()?.();
    };
    const concepts = Array.from({ length: 100 }, (_, place) => `c${place}`);
    const { row, clock, work } = setUp(
      async (call) => {
        await enter(call);
        sent.push(`${call.scope.concept_id}/${call.step}`);
        await new Promise<void>((resolve) => clock.after(CALL_MS, resolve));
        leave();
      },
      [concepts.slice(0, 50), concepts.slice(50)],
    );
    let claims = 0;
    while (row.ending === null || row.ending.edge === 'continue') {
      claims += 1;
      const began = clock.now();
      let over = false;
      const working = work().finally(() => {
        over = true;
      });
      while (!over) await clock.advance(CALL_MS / 2);
      await working;
      expect(clock.now() - began).toBeLessThanOrEqual(SOFT + 2 * CALL_MS);
      expect(clock.pending).toEqual([]);
    }
    expect(row.ending).toMatchObject({ edge: 'complete', summary: { concepts_done: 100 } });
    expect(claims).toBe(Math.ceil((300 / 4) * (CALL_MS / SOFT)));
    expect(new Set(sent).size).toBe(300);
    expect(sent).toHaveLength(300);
    expect(row.failures).toEqual([]);
    expect(row.events.filter((event) => 'status' in event && event.status === 'failed')).toEqual([]);
  });
});

describe('the hard deadline', () => {
  it('fails a task that stores no progress, aborts its calls and keeps what is stored', async () => {
    const held = holdCalls();
    const { row, clock, work, calls } = setUp(held.script);
    const working = work();
    await clock.advance(1000);
    held.answer('resources a');
    await clock.advance(HARD - 1);
    expect(row.ending).toBeNull();
    await clock.advance(1);
    await working;
    expect(calls.every(({ signal }) => signal.aborted)).toBe(true);
    expect(row.ending).toMatchObject({
      edge: 'fail',
      failure: {
        code: 'deadline_exceeded',
        detail: expect.stringMatching(/^Nothing was finished for 1800 s\..*retry.*HARD_DEADLINE_S/),
      },
    });
    expect([...row.artifacts.keys()]).toEqual(['a/resources']);
    expect(row.failures).toEqual([]);
    expect(clock.pending).toEqual([]);
  });

  it('counts from the last progress, and news are none', async () => {
    const held = holdCalls();
    const { row, clock, work } = setUp(held.script);
    const working = work();
    await clock.advance(HARD - 1);
    held.fail('resources a', refusal());
    await clock.advance(HARD - 1);
    expect(row.ending).toBeNull();
    await clock.advance(1);
    await working;
    expect(row.ending).toMatchObject({ edge: 'fail', failure: { code: 'deadline_exceeded' } });
  });

  it('ends a design that hangs', async () => {
    const { row, clock, work } = setUp(() => new Promise(() => undefined), null);
    const working = work();
    await clock.advance(HARD);
    await working;
    expect(row.ending).toMatchObject({ edge: 'fail', failure: { code: 'deadline_exceeded' } });
  });

  it('does not wait for a call that ignores its abort, whose late answer is not written', async () => {
    const deaf = Promise.withResolvers<void>();
    const { row, store, claim, llm } = setUp(() => undefined);
    const clock = createPatientClock();
    const { content } = createTestLanes({
      store,
      clock,
      llm: {
        ...llm,
        async writeText(call) {
          await deaf.promise;
          return await llm.writeText({ ...call, signal: new AbortController().signal });
        },
      },
    });
    const working = content(claim('content'), createSignals());
    await clock.advance(HARD);
    await working;
    expect(row.ending).toMatchObject({ edge: 'fail', failure: { code: 'deadline_exceeded' } });
    const before = structuredClone({ write_no: row.write_no, artifacts: [...row.artifacts.keys()] });
    expect(before.artifacts.sort()).toEqual(['a/resources', 'b/resources']);
    deaf.resolve();
    await clock.advance(HARD);
    expect({ write_no: row.write_no, artifacts: [...row.artifacts.keys()].sort() }).toEqual(before);
    expect(clock.pending).toEqual([]);
  });

  it('aborts the open calls before it ends the task', async () => {
    const { store, claim, llm, calls } = setUp(() => new Promise(() => undefined));
    const clock = createPatientClock();
    const open: boolean[] = [];
    const { content } = createTestLanes({
      llm,
      clock,
      store: {
        ...store,
        async end(task, ending) {
          open.push(...calls.map(({ signal }) => !signal.aborted));
          return await store.end(task, ending);
        },
      },
    });
    const working = content(claim('content'), createSignals());
    await clock.advance(HARD);
    await working;
    expect(open).toEqual([false, false, false, false]);
  });

  it('drops a cancelled claim whose write hangs, and is forgotten when that comes through late', async () => {
    const { row, store, claim, llm } = setUp(() => undefined);
    const clock = createPatientClock();
    const slow = Promise.withResolvers<void>();
    const abort = new AbortController();
    const { content } = createTestLanes({
      llm,
      clock,
      store: {
        ...store,
        async write(task, write) {
          if (write.artifacts.length > 0) await slow.promise;
          return await store.write(task, write);
        },
      },
    });
    const working = content(claim('content'), createSignals({ abort: abort.signal }));
    await clock.advance(0);
    abort.abort(new AppError('cancelled', 'Enough.'));
    await clock.advance(HARD);
    await working;
    slow.resolve();
    await clock.advance(0);
    expect(row.artifacts.size).toBeGreaterThan(0);
    expect(clock.pending).toEqual([]);
  });

  it.each([
    ['completed', undefined],
    ['cancelled', new AppError('cancelled', 'Enough.')],
    ['drained', new AppError('shutting_down', 'The process drains.')],
  ])('is forgotten when the claim is %s', async (_, reason) => {
    const held = holdCalls();
    const abort = new AbortController();
    const { clock, work } = setUp(reason === undefined ? () => undefined : held.script);
    const working = work(createSignals({ abort: abort.signal }));
    await clock.advance(0);
    if (reason !== undefined) abort.abort(reason);
    await working;
    expect(clock.pending).toEqual([]);
  });
});

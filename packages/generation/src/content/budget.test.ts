import { AppError, type LlmTextCall, type Summary } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm, type Script } from '../testing/fake-llm.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { createRequest, createSampleFramework } from '../testing/samples.ts';

const PRICE = 7;

/** A model that keeps the budget of the call, as the client does: every answer costs the same. */
function createPaidLlm(script: Script = () => undefined) {
  let spent = 0;
  return createFakeLlm((call, earlier) => {
    const { budget } = call;
    if (budget !== undefined && budget.spent_micro_usd + spent + PRICE > budget.limit_micro_usd) {
      const usage = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };
      throw new AppError('budget_exhausted', 'The budget is spent.', { meta: { usage } });
    }
    spent += PRICE;
    return script(call, earlier);
  });
}

function createPaidTask(budget_micro_usd: number, start: { modules?: string[][] } = {}) {
  const { modules = [['a', 'b']] } = start;
  const memory = createMemoryStore({
    request: createRequest({}, { budget_micro_usd }),
    framework: createSampleFramework(modules),
  });
  const work = async (script?: Script) => {
    const fake = createPaidLlm(script);
    const { content } = createTestLanes({ llm: fake.llm, store: memory.store });
    await content(memory.claim('content'), createSignals());
    return fake;
  };
  return { ...memory, work };
}

const summaryOf = (ending: unknown) => (ending as { summary: Summary }).summary;

describe('a budget that is reached in the middle', () => {
  it('ends the task early, with what is missing and about what it would cost', async () => {
    const { row, work } = createPaidTask(3 * PRICE);
    await work();
    expect(row.ending).toEqual({
      edge: 'complete_partially',
      summary: expect.objectContaining({ artifacts_total: 6, artifacts_done: 3 }),
      failure: {
        code: 'budget_exhausted',
        detail:
          'The budget is spent. Missing for want of money: resources 1, quiz 2. They would cost about 21 micro-USD. Retry the task with a new budget_micro_usd to make just what is missing.',
      },
    });
    expect(row.usage.cost_micro_usd).toBe(3 * PRICE);
  });

  it('books no piece with another reason, not even the quiz of a lesson that was not paid for', async () => {
    const { row, work } = createPaidTask(PRICE);
    await work();
    expect(row.failures).toHaveLength(5);
    expect(new Set(row.failures.map(({ code }) => code))).toEqual(new Set(['budget_exhausted']));
    expect(row.events.filter((event) => event.type === 'content_generation_progress')).toHaveLength(
      2 + 6 + 2,
    );
  });

  it('ends the task early also when nothing could be paid for', async () => {
    const { row, work } = createPaidTask(1);
    await work();
    expect(row.ending).toMatchObject({ edge: 'complete_partially', failure: { code: 'budget_exhausted' } });
    expect(summaryOf(row.ending).artifacts_done).toBe(0);
  });

  it('lets what is under way end and stores it', async () => {
    const answered = Promise.withResolvers<void>();
    const { row, work } = createPaidTask(2 * PRICE, { modules: [['a']] });
    const script: Script = ({ step }) =>
      step === 'resources' ? answered.promise.then(() => undefined) : undefined;
    const working = work(script);
    while (row.failures.length === 0) await new Promise((resolve) => setImmediate(resolve));
    answered.resolve();
    await working;
    expect([...row.artifacts.keys()].sort()).toEqual(['a/resources', 'a/tutorial']);
  });

  it('is not told where a piece failed by itself', async () => {
    const { row, work } = createPaidTask(100 * PRICE);
    await work(({ step }) => {
      if (step === 'quiz') throw new AppError('llm_timeout', 'Late.');
      return undefined;
    });
    expect(row.ending).toEqual({ edge: 'complete_partially', summary: expect.anything() });
  });
});

describe('a budget', () => {
  it('goes with every call of a claim as one and the same, with what was spent before', async () => {
    const { row, work } = createPaidTask(100 * PRICE);
    row.usage = { llm_calls: 2, input_tokens: 20, output_tokens: 2, cost_micro_usd: 40 };
    const { calls } = await work();
    const budgets = new Set(calls.map(({ budget }: LlmTextCall) => budget));
    expect([...budgets]).toEqual([{ limit_micro_usd: 100 * PRICE, spent_micro_usd: 40 }]);
  });

  it('is not forgotten by a resume', async () => {
    const { row, store, claim } = createPaidTask(4 * PRICE);
    const winding = new AbortController();
    const first = createPaidLlm(({ step }) => {
      if (step === 'resources') winding.abort(new AppError('winding_down', 'Later.'));
      return undefined;
    });
    await createTestLanes({ llm: first.llm, store }).content(
      claim('content'),
      createSignals({ wind_down: winding.signal }),
    );
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.usage.cost_micro_usd).toBe(3 * PRICE);
    const second = createPaidLlm();
    await createTestLanes({ llm: second.llm, store }).content(claim('content'), createSignals());
    expect(row.ending).toMatchObject({ edge: 'complete_partially', failure: { code: 'budget_exhausted' } });
    expect(row.usage.cost_micro_usd).toBe(4 * PRICE);
  });

  it('of a retry pays for exactly what is missing', async () => {
    const { row, work } = createPaidTask(3 * PRICE);
    await work();
    const missing = row.failures.map(({ concept_id, content_type }) => `${concept_id}/${content_type}`);
    const wanted = row.failures.map(({ concept_id, content_type }) => ({
      concept_id,
      content_type,
      version: 1,
    }));
    const made = createMemoryStore({
      request: createRequest({}, { budget_micro_usd: 3 * PRICE }),
      framework: createSampleFramework([['a', 'b']]),
      wanted,
    });
    for (const [key, artifact] of row.artifacts) made.row.artifacts.set(key, artifact);
    const fake = createPaidLlm();
    await createTestLanes({ llm: fake.llm, store: made.store }).content(
      made.claim('content'),
      createSignals(),
    );
    expect(made.row.ending).toMatchObject({ edge: 'complete' });
    expect(fake.calls.map(({ step, scope }) => `${scope.concept_id}/${step}`).sort()).toEqual(missing.sort());
  });

  it('that is reached before there is an outline fails the task', async () => {
    const memory = createMemoryStore({ request: createRequest({}, { budget_micro_usd: PRICE }) });
    const { design } = createTestLanes({ llm: createPaidLlm().llm, store: memory.store });
    await design(memory.claim('design'), createSignals());
    expect(memory.row.ending).toEqual({
      edge: 'fail',
      failure: { code: 'budget_exhausted', detail: 'The budget is spent.' },
    });
  });
});

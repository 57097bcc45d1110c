import { AppError, type CurriculumAnswer, type LlmTextCall } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import { createFakeLlm, type Script } from '../testing/fake-llm.ts';
import { createMemoryStore, type MemoryTask } from '../testing/memory-store.ts';
import { createOutline, createRequest, createSampleFramework, INTENT } from '../testing/samples.ts';

interface Setup extends Partial<Parameters<typeof createMemoryStore>[0]> {
  readonly script?: Script;
}

function createDesign({ script, ...start }: Setup = {}) {
  const memory = createMemoryStore({ request: createRequest(), ...start });
  const fake = createFakeLlm(script);
  const { design } = createTestLanes({
    llm: fake.llm,
    store: memory.store,
  });
  const work = (abort?: AbortSignal) => design(memory.claim('design'), createSignals(abort && { abort }));
  return { ...memory, ...fake, design, work };
}

const SOUND = createOutline([['a', 'b'], ['c']]);

/** An outline whose concepts a and b each need the other. */
function createCycle(): CurriculumAnswer {
  const outline = structuredClone(SOUND);
  outline.stages[0]!.modules[0]!.concepts[0]!.prerequisites.push('b');
  return outline;
}

const answerOutlines =
  (...outlines: readonly CurriculumAnswer[]): Script =>
  ({ step }, _earlier) =>
    step === 'curriculum' ? outlines[0] : undefined;

/** Answers the first outline and then one repair after the other; the last answer is repeated. */
const answerInTurn =
  (...outlines: readonly CurriculumAnswer[]): Script =>
  ({ step }, earlier) => {
    if (step === 'curriculum') return outlines[0];
    return step === 'edit' ? outlines[Math.min(earlier + 1, outlines.length - 1)] : undefined;
  };

const drawSteps = ({ events }: MemoryTask) =>
  events.map((event) => ('step' in event ? `${event.type} ${event.step} ${event.round}` : event.type));

const readData = ({ prompt }: LlmTextCall) =>
  JSON.parse(prompt.user.split('\n').find((line) => line.startsWith('{'))!);

const getFailure = ({ ending }: MemoryTask) => (ending?.edge === 'fail' ? ending.failure : undefined);

describe('the design lane', () => {
  it('goes from the goal to a roadmap in this order', async () => {
    const { row, work, calls } = createDesign();
    await work();
    expect(drawSteps(row)).toEqual([
      'step_started intent_analysis 0',
      'step_completed intent_analysis 0',
      'step_started curriculum_design 0',
      'step_completed curriculum_design 0',
      'step_started structure_validation 0',
      'step_completed structure_validation 0',
    ]);
    expect(calls.map(({ step }) => step)).toEqual(['intent', 'curriculum']);
    expect(row.ending).toMatchObject({ edge: 'open_content', roadmap_id: 'ownership-in-rust-00000000' });
    expect(row.framework?.stages[0]?.modules[0]?.concepts.map(({ concept_id }) => concept_id)).toEqual([
      'a',
      'b',
    ]);
    expect(row.usage.llm_calls).toBe(2);
    expect(row.current_step).toBe('structure_validation');
    expect(
      row.events.find((event) => event.type === 'step_completed' && event.step === 'curriculum_design'),
    ).toMatchObject({
      data: { stages_count: 1, modules_count: 2, concepts_count: 3 },
    });
  });

  it('waits for a person when the request asks for a review', async () => {
    const { row, work } = createDesign({ request: createRequest({}, { review: 'human' }) });
    await work();
    expect(row.ending?.edge).toBe('open_review');
  });

  it('gives the diagnosis to the designer', async () => {
    const { work, calls } = createDesign();
    await work();
    expect(readData(calls[1]!)).toMatchObject({
      learning_goal: 'Learn Rust ownership',
      intent: INTENT,
      max_concepts: 30,
    });
  });

  it('repairs a cyclic outline with the issues and goes on', async () => {
    const { row, work, calls, count } = createDesign({ script: answerInTurn(createCycle(), SOUND) });
    await work();
    expect(drawSteps(row).slice(4)).toEqual([
      'step_started structure_validation 0',
      'step_completed structure_validation 0',
      'step_started roadmap_edit 1',
      'step_completed roadmap_edit 1',
      'step_started structure_validation 1',
      'step_completed structure_validation 1',
    ]);
    expect(count('edit')).toBe(1);
    const { outline, issues } = readData(calls[2]!);
    expect(outline).toEqual(createCycle());
    expect(issues).toMatchObject([{ rule: 'prerequisite_cycle' }]);
    expect(row.ending?.edge).toBe('open_content');
    expect(
      row.events.filter((event) => event.type === 'step_completed').map((event) => event.data),
    ).toMatchObject([
      { learning_path_type: 'deep_dive' },
      { concepts_count: 3 },
      { issues_count: 1, rules: ['prerequisite_cycle'] },
      { concepts_count: 3 },
      { issues_count: 0, rules: [] },
    ]);
  });

  it('fails with the cycle named when three repairs do not help', async () => {
    const { row, work, count } = createDesign({ script: answerInTurn(createCycle()) });
    await work();
    expect(count('edit')).toBe(3);
    expect(getFailure(row)?.code).toBe('outline_invalid');
    expect(getFailure(row)?.detail).toMatch(/After 3 repairs .* a → b → a\..* Retry the task/);
    expect(row.steps.map(({ step, round }) => `${step} ${round}`)).toEqual([
      'intent_analysis 0',
      'curriculum_design 0',
      'structure_validation 0',
      'roadmap_edit 1',
      'structure_validation 1',
      'roadmap_edit 2',
      'structure_validation 2',
      'roadmap_edit 3',
      'structure_validation 3',
    ]);
  });

  it.each([
    ['no stages', { ...SOUND, stages: [] }, 'The outline has no stages.'],
    ['a blank title', createOutline([['a']]), 'The title is blank.'],
    [
      'too many concepts',
      createOutline([Array.from({ length: 31 }, (_, index) => `c${index}`)]),
      '31 concepts, 30 are allowed',
    ],
  ])('fails an outline with %s that stays as it is, and says so', async (what, outline, words) => {
    if (what === 'a blank title') outline.stages[0]!.modules[0]!.concepts[0]!.title = ' ';
    const { row, work } = createDesign({ script: answerInTurn(outline) });
    await work();
    expect(getFailure(row)).toMatchObject({ code: 'outline_invalid' });
    expect(getFailure(row)?.detail).toContain(words);
  });

  it('names the first issues and counts the rest', async () => {
    const outline = createOutline([['a', 'b', 'c', 'd', 'e', 'f', 'g']]);
    for (const concept of outline.stages[0]!.modules[0]!.concepts) concept.estimated_hours = 0;
    const { row, work } = createDesign({ script: answerInTurn(outline) });
    await work();
    expect(getFailure(row)?.detail).toContain('breaks 7 rules');
    expect(getFailure(row)?.detail).toContain('And 2 more.');
  });

  it('fails with the model’s own error, what to do included, and books what it cost', async () => {
    const usage = { llm_calls: 4, input_tokens: 40, output_tokens: 0, cost_micro_usd: 0 };
    const refused = new AppError('llm_auth_refused', 'The key was refused. Check LLM_API_KEY.', {
      meta: { usage },
    });
    const { row, work } = createDesign({
      script: ({ step }) => (step === 'curriculum' ? Promise.reject(refused) : undefined),
    });
    await work();
    expect(getFailure(row)).toEqual({
      code: 'llm_auth_refused',
      detail: 'The key was refused. Check LLM_API_KEY.',
    });
    expect(row.usage.llm_calls).toBe(5);
  });

  it('keeps unforeseen words out of a failure', async () => {
    const { row, work } = createDesign({ script: () => Promise.reject(new TypeError('secret')) });
    await work();
    expect(getFailure(row)?.code).toBe('internal_error');
    expect(getFailure(row)?.detail).not.toContain('secret');
    expect(getFailure(row)?.detail).toContain('Retry the task');
  });

  it('takes U+0000 out of an outline', async () => {
    const outline = structuredClone(SOUND);
    outline.title = 'Own\u0000ership';
    const { row, work } = createDesign({ script: answerOutlines(outline) });
    await work();
    expect(row.framework?.title).toBe('Ownership');
  });

  it('ends a framework that the database refuses as failed', async () => {
    const setup = createDesign();
    const { design } = createTestLanes({
      llm: setup.llm,
      store: {
        ...setup.store,
        end: async (task, ending) =>
          ending.edge === 'fail'
            ? await setup.store.end(task, ending)
            : { outcome: 'refused', cause: new Error('22P05') },
      },
    });
    await design(setup.claim('design'), createSignals());
    expect(getFailure(setup.row)?.code).toBe('artifact_rejected');
  });

  it('throws what the database threw, and leaves the claim as it is', async () => {
    const setup = createDesign();
    const away = new AppError('database_unavailable', 'Away.');
    const { design } = createTestLanes({
      llm: setup.llm,
      store: { ...setup.store, listSteps: () => Promise.reject(away) },
    });
    await expect(design(setup.claim('design'), createSignals())).rejects.toBe(away);
    expect(setup.row.ending).toBeNull();
  });
});

describe('a rejected outline', () => {
  const framework = createSampleFramework([['a', 'b'], ['c']]);
  const REJECTED = { framework, review_round: 1, rejected: { framework, feedback: 'Fewer modules' } };
  const storeFirstDesign = (row: MemoryTask) => {
    const mark = { review_round: 0 };
    row.steps.push(
      { step: 'intent_analysis', round: 0, output: INTENT },
      { step: 'curriculum_design', round: 0, output: { ...mark, outline: SOUND } },
      { step: 'structure_validation', round: 0, output: { ...mark, issues: [] } },
    );
  };

  it('is revised once with the feedback as data, revalidated and opened for review under its old id', async () => {
    const revised = createOutline([['a', 'c', 'd']]);
    const { row, work, calls } = createDesign({
      ...REJECTED,
      request: createRequest({}, { review: 'human' }),
      script: ({ step }) => (step === 'edit' ? revised : undefined),
    });
    storeFirstDesign(row);
    await work();
    expect(calls.map(({ step, prompt }) => `${step} ${prompt.version}`)).toEqual([
      'edit curriculum-revise@1',
    ]);
    expect(readData(calls[0]!)).toMatchObject({
      feedback: 'Fewer modules',
      outline: { title: 'Ownership in Rust' },
    });
    expect(calls[0]?.prompt.system).not.toContain('Fewer modules');
    expect(drawSteps(row)).toEqual([
      'step_started roadmap_edit 1',
      'step_completed roadmap_edit 1',
      'step_started structure_validation 1',
      'step_completed structure_validation 1',
    ]);
    expect(row.ending).toMatchObject({ edge: 'open_review', roadmap_id: 'roadmap-1' });
  });

  it('is repaired like any other when the revision breaks a rule, in rising rounds', async () => {
    const { row, work, calls } = createDesign({
      ...REJECTED,
      script: ({ step }, earlier) => (step === 'edit' ? [createCycle(), SOUND][earlier] : undefined),
    });
    storeFirstDesign(row);
    row.steps.push({
      step: 'roadmap_edit',
      round: 1,
      output: { review_round: 0, outline: SOUND },
    });
    await work();
    expect(calls.map(({ prompt }) => prompt.version)).toEqual(['curriculum-revise@1', 'curriculum-repair@1']);
    expect(row.steps.slice(4).map(({ step, round }) => `${step} ${round}`)).toEqual([
      'roadmap_edit 2',
      'structure_validation 2',
      'roadmap_edit 3',
      'structure_validation 3',
    ]);
  });
});

describe('a design that is interrupted', () => {
  /** Takes the lease away after so many commits, as a crash and the takeover after it would. */
  async function playWithCrash(after: number) {
    const setup: ReturnType<typeof createDesign> = createDesign({
      script: ({ step }) => {
        const repaired = setup.row.steps.some((stored) => stored.step === 'roadmap_edit');
        return step === 'curriculum' || (step === 'edit' && !repaired) ? createCycle() : undefined;
      },
    });
    const { row, store, llm, claim } = setup;
    let left = after;
    const { design } = createTestLanes({
      llm,
      store: {
        ...store,
        async write(task, write) {
          if (left === 0) row.epoch += 1;
          left -= 1;
          return await store.write(task, write);
        },
      },
    });
    await design(claim('design'), createSignals());
    const stored = row.steps.map(({ step, round }) => `${step} ${round}`);
    const callsBefore = setup.calls.length;
    if (row.ending === null) await design(claim('design'), createSignals());
    return { ...setup, stored, callsAfter: setup.calls.slice(callsBefore) };
  }

  it('resumes from every prefix without asking again for what is stored', async () => {
    const whole = (await playWithCrash(Number.POSITIVE_INFINITY)).row;
    expect(whole.writes).toHaveLength(14);
    for (let after = 0; after < whole.writes.length; after++) {
      const { row, stored, callsAfter } = await playWithCrash(after);
      expect(row.framework).toEqual(whole.framework);
      expect(row.steps.map(({ step, round }) => `${step} ${round}`)).toEqual(
        whole.steps.map(({ step, round }) => `${step} ${round}`),
      );
      const asked = whole.steps.filter(({ step }) => step !== 'structure_validation');
      expect(callsAfter).toHaveLength(
        asked.filter(({ step, round }) => !stored.includes(`${step} ${round}`)).length,
      );
      const completed = drawSteps(row).filter((line) => line.startsWith('step_completed'));
      expect(new Set(completed).size).toBe(completed.length);
    }
  });

  it('continues elsewhere with its finished steps when the process drains', async () => {
    const abort = new AbortController();
    const { row, work } = createDesign({
      script: ({ step }) => {
        if (step !== 'curriculum') return undefined;
        abort.abort(new AppError('shutting_down', 'The process drains.'));
        return new Promise(() => undefined);
      },
    });
    await work(abort.signal);
    expect(row.ending).toEqual({ edge: 'continue' });
    expect(row.steps.map(({ step }) => step)).toEqual(['intent_analysis']);
  });

  it('writes nothing more when it is cancelled', async () => {
    const abort = new AbortController();
    const { row, work } = createDesign({
      script: () => {
        abort.abort(new AppError('cancelled', 'Cancelled.'));
        return INTENT;
      },
    });
    await work(abort.signal);
    expect(row.ending).toBeNull();
    expect(row.steps).toEqual([]);
  });
});

describe('a retried design', () => {
  it('goes on where the failed one stood', async () => {
    const failed = createDesign({
      script: (call, earlier) =>
        call.step === 'edit'
          ? Promise.reject(new AppError('llm_timeout', 'Late.'))
          : answerInTurn(createCycle())(call, earlier),
    });
    await failed.work();
    const { row, work, calls } = createDesign({ kind: 'retry' });
    row.steps.push(...structuredClone(failed.row.steps));
    await work();
    expect(calls.map(({ prompt }) => prompt.version)).toEqual(['curriculum-repair@1']);
    expect(row.ending?.edge).toBe('open_content');
  });
});

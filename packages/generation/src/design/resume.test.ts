import { AppError } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import {
  answerInTurn,
  BREAK_CYCLE,
  createCycle,
  createDesign,
  drawEvents,
  drawSteps,
} from '../testing/create-design.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import type { Script } from '../testing/fake-llm.ts';
import type { MemoryTask } from '../testing/memory-store.ts';
import { CRITICISM, createCriticism, createSampleFramework, INTENT } from '../testing/samples.ts';

type Setup = NonNullable<Parameters<typeof createDesign>[0]>;
type Played = Setup & { readonly answers?: typeof answerByState };

/** Answers by what is stored, as a model would: the same question gets the same answer however often it is asked. */
const answerByState =
  (setup: () => MemoryTask): Script =>
  ({ answer }) => {
    const edits = setup().steps.filter(({ step }) => step === 'roadmap_edit').length;
    switch (answer) {
      case 'curriculum':
        return createCycle();
      case 'roadmap_validation':
        return edits > 1 ? CRITICISM : createCriticism(1);
      case 'roadmap_edit':
        return {
          operations:
            edits === 0
              ? [BREAK_CYCLE, { op: 'update', node_id: 'b', title: 'Borrowing' }]
              : [{ op: 'add_concept', parent_id: 'module-2', title: 'Concept x', description: '' }],
        };
      default:
        return undefined;
    }
  };

/** A first repair that makes it worse, so that the second begins where the first began. */
const repairTwice =
  (setup: () => MemoryTask): Script =>
  ({ answer }) => {
    const edits = setup().steps.filter(({ step }) => step === 'roadmap_edit').length;
    if (answer === 'roadmap_validation') return [createCriticism(2), createCriticism(3), CRITICISM][edits];
    if (answer !== 'roadmap_edit') return undefined;
    return { operations: [{ op: 'update', node_id: edits === 0 ? 'a' : 'b', title: 'New' }] };
  };

/** Takes the lease away before a write, after so many, as a crash and the takeover after it would. */
async function playWithCrash(
  after: number,
  { answers = answerByState, ...given }: Played = {},
  stored: MemoryTask['steps'] = [],
) {
  const setup: ReturnType<typeof createDesign> = createDesign({
    script: (call, earlier) => answers(() => setup.row)(call, earlier),
    ...given,
  });
  const { row, store, llm, claim } = setup;
  row.steps.push(...structuredClone(stored));
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
  const before = drawSteps(row);
  const calls_before = setup.calls.length;
  if (row.ending === null) await design(claim('design'), createSignals());
  return { ...setup, before, again: setup.calls.slice(calls_before) };
}

const framework = createSampleFramework([['a', 'b'], ['c']]);
const REJECTED: Played = {
  framework,
  review_round: 1,
  rejected: { framework, feedback: 'Fewer', earlier_feedback: [], used_ids: ['a', 'b', 'c'] },
};

describe('a design that is interrupted', () => {
  it.each<[string, Played, MemoryTask['steps'], number]>([
    ['a first design with two repairs', {}, [], 14],
    ['a design whose first repair made it worse', { answers: repairTwice }, [], 14],
    ['a rejected outline', REJECTED, [{ step: 'intent_analysis', round: 0, output: INTENT }], 8],
  ])('resumes %s from every prefix without asking again for what is stored', async (...story) => {
    const [, given, stored, writes] = story;
    const whole = await playWithCrash(Number.POSITIVE_INFINITY, given, stored);
    expect(whole.row.writes).toHaveLength(writes);
    expect(whole.row.ending?.edge).toBe('open_content');
    const asked = whole.calls.map(({ answer }) => answer);
    for (let after = 0; after < writes; after++) {
      const { row, before, again, calls } = await playWithCrash(after, given, stored);
      expect(row.framework).toEqual(whole.row.framework);
      expect(row.steps).toEqual(whole.row.steps);
      // What was paid for before the crash and is stored is not asked again, and nothing else is left out.
      const done = before.length - stored.length;
      expect(again.map(({ answer }) => answer)).toEqual(
        asked.slice(countCalls(whole.row, stored.length + done)),
      );
      expect(calls.length - asked.length).toBeLessThanOrEqual(2);
      const completed = drawEvents(row).filter((line) => line.startsWith('step_completed'));
      expect(new Set(completed).size).toBe(completed.length);
    }

    /** Calls that the first steps of the whole have taken. */
    function countCalls({ steps }: MemoryTask, count: number): number {
      return steps
        .slice(stored.length, count)
        .map(({ step, output }): number => {
          const { validation, cause } = output as { validation?: { critic: string }; cause?: string };
          if (step === 'structure_validation') return validation?.critic === 'asked' ? 1 : 0;
          return cause === 'feedback' ? 2 : 1;
        })
        .reduce((sum, calls) => sum + calls, 0);
    }
  });

  it('keeps in mind that a repair came to nothing', async () => {
    const script = answerInTurn({
      roadmap_validation: [createCriticism(1)],
      roadmap_edit: [new AppError('llm_invalid_answer', 'Prose.')],
    });
    const { row, work, calls } = createDesign({ script });
    await work();
    expect(row.ending?.edge).toBe('open_content');
    const asked = calls.length;
    row.ending = null;
    await work();
    expect(calls).toHaveLength(asked);
    expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: false } });
  });

  it('is begun anew in later rounds where an older release has stored it in another form', async () => {
    const { row, work } = createDesign();
    row.steps.push(
      { step: 'intent_analysis', round: 0, output: INTENT },
      { step: 'curriculum_design', round: 0, output: { review_round: 0, outline: createCycle() } },
      { step: 'structure_validation', round: 0, output: { review_round: 0, issues: [] } },
    );
    await work();
    expect(drawSteps(row).slice(3)).toEqual(['curriculum_design 1', 'structure_validation 1']);
    expect(row.ending?.edge).toBe('open_content');
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

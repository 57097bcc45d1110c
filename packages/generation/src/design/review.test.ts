import { AppError, type EditRecord, type Framework, listConcepts } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import {
  answerInTurn,
  createDesign,
  drawEvents,
  drawSteps,
  getFailure,
  readData,
  readStepData,
} from '../testing/create-design.ts';
import type { MemoryTask } from '../testing/memory-store.ts';
import { createCriticism, createRequest, createSampleFramework, INTENT, PLAN } from '../testing/samples.ts';

const framework = createSampleFramework([['a', 'b'], ['c']]);
const request = createRequest({}, { review: 'human' });
const REJECTED = {
  framework,
  feedback: 'Fewer modules',
  earlier_feedback: ['More practice'],
  used_ids: ['a', 'b', 'c', 'old'],
};
const VALID = { valid: true, score: 80, critic: 'asked', dimensions: [], issues: [] };

const listIds = (outline: Framework | null) =>
  outline === null ? [] : listConcepts(outline).map(({ concept }) => concept.concept_id);
const findEdit = ({ steps }: MemoryTask, round: number) =>
  steps.find((stored) => stored.step === 'roadmap_edit' && stored.round === round)?.output as EditRecord;

/** A task whose first outline was rejected. */
function createRejected({ rejected = REJECTED, ...setup }: Parameters<typeof createDesign>[0] = {}) {
  const design = createDesign({ framework, request, review_round: 1, rejected, ...setup });
  const mark = { review_round: 0 };
  design.row.steps.push(
    { step: 'intent_analysis', round: 0, output: INTENT },
    { step: 'curriculum_design', round: 0, output: { ...mark, outline: framework } },
    { step: 'structure_validation', round: 0, output: { ...mark, validation: VALID } },
  );
  return design;
}

describe('a rejected outline', () => {
  it('is changed by a plan and operations, validated and opened for review again under its old ids', async () => {
    const { row, work, calls } = createRejected({
      script: answerInTurn({ roadmap_edit: [{ operations: [{ op: 'remove', node_id: 'c' }] }] }),
    });
    await work();
    expect(calls.map(({ step, prompt }) => `${step} ${prompt.version}`)).toEqual([
      'edit edit-plan@1',
      'edit roadmap-edit@1',
      'validation roadmap-validation@1',
    ]);
    const told = { feedback: 'Fewer modules', earlier_feedback: ['More practice'] };
    expect(readData(calls[0]!)).toMatchObject({ ...told, outline: { title: 'Ownership in Rust' } });
    expect(readData(calls[1]!)).toMatchObject({ ...told, plan: PLAN });
    for (const { prompt } of calls) expect(prompt.system).not.toMatch(/Fewer modules|More practice/);
    expect(drawEvents(row)).toEqual([
      'step_started roadmap_edit 1',
      'step_completed roadmap_edit 1',
      'step_started structure_validation 1',
      'step_completed structure_validation 1',
    ]);
    expect(row.ending).toMatchObject({
      edge: 'open_review',
      roadmap_id: 'roadmap-1',
      // Two concepts only: the rules warn.
      verdict: { valid: true, score: 75 },
    });
    expect(listIds(row.framework)).toEqual(['a', 'b']);
    expect(findEdit(row, 1)).toMatchObject({
      review_round: 1,
      cause: 'feedback',
      feedback: 'Fewer modules',
      plan: PLAN,
      diff: { removed: [{ node_id: 'module-2' }, { node_id: 'c' }] },
    });
    expect(readStepData(row, 'roadmap_edit')).toMatchObject([{ cause: 'feedback', removed_count: 2 }]);
    expect(row.usage).toMatchObject({ llm_calls: 3, cost_micro_usd: 21 });
  });

  it('never gets an id back that its roadmap has had', async () => {
    const add = (title: string) => ({ op: 'add_concept', parent_id: 'module-1', title, description: '' });
    const { row, work } = createRejected({
      script: answerInTurn({
        roadmap_edit: [{ operations: [add('Old'), { op: 'remove', node_id: 'c' }, add('C')] }],
      }),
    });
    await work();
    expect(listIds(row.framework)).toEqual(['a', 'b', 'old-2', 'c-2']);
  });

  it('is repaired like any other when the change breaks a rule, in rising rounds', async () => {
    const { row, work, calls } = createRejected({
      script: answerInTurn({
        roadmap_edit: [
          { operations: [{ op: 'update', node_id: 'a', prerequisites: ['b'] }] },
          { operations: [{ op: 'update', node_id: 'a', prerequisites: [] }] },
        ],
      }),
    });
    row.steps.push({ step: 'roadmap_edit', round: 1, output: createRecord({}) });
    await work();
    expect(calls.map(({ answer }) => answer)).toEqual([
      'edit_plan',
      'roadmap_edit',
      'roadmap_edit',
      'roadmap_validation',
    ]);
    expect(drawSteps(row).slice(4)).toEqual([
      'roadmap_edit 2',
      'structure_validation 2',
      'roadmap_edit 3',
      'structure_validation 3',
    ]);
    expect([findEdit(row, 2).cause, findEdit(row, 3).cause]).toEqual(['feedback', 'repair']);
    expect(row.ending).toMatchObject({ edge: 'open_review', verdict: { valid: true } });
  });

  it('may stay as long as the person has seen it, though the request asked for less', async () => {
    const { row, work, calls } = createRejected({
      request: createRequest({}, { review: 'human', max_concepts: 2 }),
    });
    await work();
    expect(readData(calls[0]!).max_concepts).toBe(3);
    expect(row.ending).toMatchObject({ edge: 'open_review', verdict: { valid: true } });
  });

  it('comes back unchanged when the feedback asks for nothing, and no repair is made of its own accord', async () => {
    const plan = { feedback_summary: 'Praise.', intents: [], preservation_requirements: [] };
    const { row, work, calls } = createRejected({
      script: answerInTurn({ edit_plan: [plan], roadmap_validation: [createCriticism(1)] }),
    });
    await work();
    expect(calls.map(({ answer }) => answer)).toEqual(['edit_plan', 'roadmap_validation']);
    expect(row.framework).toEqual(framework);
    expect(row.ending).toMatchObject({ edge: 'open_review', verdict: { valid: false, score: 70 } });
    expect(findEdit(row, 1)).toMatchObject({ plan, operations: [], diff: { changed: [] } });
  });

  it.each([
    ['that cannot be read', {}],
    ['of no use', new AppError('llm_invalid_answer', 'Prose.')],
  ])('is changed by the feedback alone after a plan %s', async (_what, plan) => {
    const { row, work, calls } = createRejected({
      script: answerInTurn({
        edit_plan: [plan],
        roadmap_edit: [{ operations: [{ op: 'remove', node_id: 'c' }] }],
      }),
    });
    await work();
    expect(readData(calls[1]!)).toMatchObject({ plan: null, feedback: 'Fewer modules' });
    expect(listIds(row.framework)).toEqual(['a', 'b']);
    expect(findEdit(row, 1).plan).toBeNull();
  });

  it('comes back unchanged, with the reason kept, when the change is of no use', async () => {
    const { row, work } = createRejected({
      script: answerInTurn({ roadmap_edit: [new AppError('llm_refused', 'I will not.')] }),
    });
    await work();
    expect(row.ending?.edge).toBe('open_review');
    expect(row.framework).toEqual(framework);
    expect(findEdit(row, 1)).toMatchObject({ plan: PLAN, failure: { code: 'llm_refused' } });
    expect(readStepData(row, 'roadmap_edit')).toMatchObject([{ failure: 'llm_refused', changed_count: 0 }]);
  });

  it('books the plan too when there is no answer to the change', async () => {
    const { row, work } = createRejected({
      script: answerInTurn({ roadmap_edit: [new AppError('llm_timeout', 'Late.')] }),
    });
    await work();
    expect(getFailure(row)?.code).toBe('llm_timeout');
    expect(row.usage.llm_calls).toBe(1);
    expect(drawSteps(row)).toHaveLength(3);
  });

  it('goes back to the person as it was when neither the change nor its repairs leave an outline', async () => {
    const { row, work } = createRejected({
      script: answerInTurn({ roadmap_edit: [{ operations: [{ op: 'remove', node_id: 'foundations' }] }] }),
    });
    await work();
    expect(row.ending).toMatchObject({ edge: 'open_review', verdict: { valid: true, score: null } });
    expect(row.framework).toEqual(framework);
    // What was tried stands in the history.
    expect(findEdit(row, 1).outline.stages).toEqual([]);
    expect(readStepData(row, 'structure_validation').at(-1)).toMatchObject({
      valid: false,
      blocking_count: 1,
    });
  });
});

describe('the retry of a task that was given up in review', () => {
  it.each([
    ['opens what the first design came to', 0, 'curriculum_design'],
    ['opens what a person had made of it by hand, and changes nothing', 1, 'roadmap_edit'],
  ] as const)('%s', async (_what, review_round, step) => {
    const { row, work, calls } = createDesign({ kind: 'retry', framework, request, review_round });
    const edited = createSampleFramework([['a', 'b', 'by-hand']]);
    const critical = { ...createIssue(), severity: 'critical' as const };
    row.steps.push(
      { step: 'intent_analysis', round: 0, output: INTENT },
      { step: 'curriculum_design', round: 0, output: { review_round: 0, outline: framework } },
      { step: 'structure_validation', round: 0, output: { review_round: 0, validation: VALID } },
    );
    if (step === 'roadmap_edit') {
      row.steps.push(
        { step, round: 1, output: createRecord({ cause: 'direct', review_round: 1, outline: edited }) },
        {
          step: 'structure_validation',
          round: 1,
          output: {
            review_round: 1,
            validation: { ...VALID, valid: false, score: null, critic: 'skipped', issues: [critical] },
          },
        },
      );
    }
    await work();
    expect(calls).toEqual([]);
    expect(row.framework).toEqual(step === 'roadmap_edit' ? edited : framework);
    expect(row.ending).toMatchObject({
      edge: 'open_review',
      verdict: step === 'roadmap_edit' ? { valid: false, score: null } : { valid: true, score: 80 },
    });
  });
});

function createRecord(given: Partial<EditRecord>): EditRecord {
  const diff = { added: [], removed: [], moved: [], changed: [], roadmap: [] };
  return {
    review_round: 0,
    cause: 'repair',
    feedback: null,
    plan: null,
    operations: [],
    skipped: [],
    diff,
    before: framework,
    outline: framework,
    ...given,
  };
}

const createIssue = () => ({ source: 'rules', rule: 'order', where: '', detail: 'd', suggestion: 's' });

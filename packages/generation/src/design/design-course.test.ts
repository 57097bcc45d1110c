import { AppError, type EditRecord, type Framework, listConcepts } from '@roadwright/domain';
import { describe, expect, it } from 'vitest';
import { createSignals } from '../testing/claim-signals.ts';
import {
  answerInTurn,
  BREAK_CYCLE,
  createCycle,
  createDesign,
  drawEvents,
  drawSteps,
  getFailure,
  readData,
  readStepData,
  SOUND,
} from '../testing/create-design.ts';
import { createTestLanes } from '../testing/create-test-lanes.ts';
import type { MemoryTask } from '../testing/memory-store.ts';
import { CRITICISM, createCriticism, createOutline, createRequest, INTENT } from '../testing/samples.ts';

const UNUSABLE = ['llm_invalid_answer', 'llm_refused', 'llm_truncated', 'llm_bad_request'] as const;
const PAID = { llm_calls: 2, input_tokens: 20, output_tokens: 2, cost_micro_usd: 5 };
const unusable = (code: (typeof UNUSABLE)[number] = 'llm_invalid_answer') =>
  new AppError(code, 'Of no use.', { meta: { usage: PAID } });

const listIds = ({ framework }: MemoryTask) =>
  framework === null ? [] : listConcepts(framework).map(({ concept }) => concept.concept_id);
const findOutline = ({ steps }: MemoryTask, round: number) =>
  steps.find((stored) => stored.step === 'curriculum_design' && stored.round === round)?.output as {
    readonly outline: Framework;
  };
const findEdit = ({ steps }: MemoryTask, round: number) =>
  steps.find((stored) => stored.step === 'roadmap_edit' && stored.round === round)?.output as EditRecord;

describe('the design lane', () => {
  it('goes from the goal to a validated roadmap in this order', async () => {
    const { row, work, calls } = createDesign();
    await work();
    expect(drawEvents(row)).toEqual([
      'step_started intent_analysis 0',
      'step_completed intent_analysis 0',
      'step_started curriculum_design 0',
      'step_completed curriculum_design 0',
      'step_started structure_validation 0',
      'step_completed structure_validation 0',
    ]);
    expect(calls.map(({ step, answer }) => `${step} ${answer}`)).toEqual([
      'intent intent_analysis',
      'curriculum curriculum',
      'validation roadmap_validation',
    ]);
    expect(row.ending).toMatchObject({
      edge: 'open_content',
      roadmap_id: 'ownership-in-rust-00000000',
      verdict: { valid: true, score: 80 },
    });
    expect(listIds(row)).toEqual(['a', 'b', 'c']);
    expect(row.usage.llm_calls).toBe(3);
    expect(row.current_step).toBe('structure_validation');
    expect(readStepData(row, 'curriculum_design')).toMatchObject([
      { stages_count: 1, modules_count: 2, concepts_count: 3 },
    ]);
    expect(readStepData(row, 'structure_validation')).toEqual([
      {
        valid: true,
        score: 80,
        critic: 'asked',
        issues_count: 0,
        blocking_count: 0,
        critical_count: 0,
        rules: [],
      },
    ]);
  });

  it('waits for a person when the request asks for a review', async () => {
    const { row, work } = createDesign({ request: createRequest({}, { review: 'human' }) });
    await work();
    expect(row.ending).toMatchObject({ edge: 'open_review', verdict: { valid: true, score: 80 } });
  });

  it('gives the diagnosis to the designer, and the outline with what the rules found to the critic', async () => {
    const outline = structuredClone(SOUND);
    outline.stages[0]!.modules[1]!.concepts[0]!.title = 'Concept  B';
    const { work, calls } = createDesign({ script: answerInTurn({ curriculum: [outline] }) });
    await work();
    const asked = { learning_goal: 'Learn Rust ownership', intent: INTENT, max_concepts: 30 };
    expect(readData(calls[1]!)).toMatchObject(asked);
    expect(readData(calls[2]!)).toMatchObject({
      ...asked,
      outline: { stages: [{ stage_id: 'foundations' }] },
      findings: [{ rule: 'near_duplicate_title' }],
    });
  });

  it('holds the outline against the time until the deadline', async () => {
    // Six hours of study, and the concepts take 6 at first: enough. With three hours the outline is too long.
    const request = createRequest({ target_deadline: '1970-01-08', available_hours_per_week: 3 });
    const { row, work } = createDesign({ request });
    await work();
    expect(readStepData(row, 'structure_validation')[0]).toMatchObject({
      valid: false,
      critical_count: 1,
      rules: ['hours_exceed_time'],
    });
  });

  it('fails with the model’s own error, what to do included, and books what it cost', async () => {
    const usage = { llm_calls: 4, input_tokens: 40, output_tokens: 0, cost_micro_usd: 0 };
    const refused = new AppError('llm_auth_refused', 'The key was refused. Check LLM_API_KEY.', {
      meta: { usage },
    });
    const { row, work } = createDesign({ script: answerInTurn({ curriculum: [refused] }) });
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
    const outline = { ...SOUND, title: 'Own\u0000ership' };
    const { row, work } = createDesign({ script: answerInTurn({ curriculum: [outline] }) });
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

describe('an outline that a rule blocks', () => {
  it('is repaired by operations on its ids before any critic sees it', async () => {
    const { row, work, calls } = createDesign({
      script: answerInTurn({
        curriculum: [createCycle()],
        roadmap_edit: [{ operations: [BREAK_CYCLE, { op: 'remove', node_id: 'ghost' }] }],
      }),
    });
    await work();
    expect(drawEvents(row).slice(4)).toEqual([
      'step_started structure_validation 0',
      'step_completed structure_validation 0',
      'step_started roadmap_edit 1',
      'step_completed roadmap_edit 1',
      'step_started structure_validation 1',
      'step_completed structure_validation 1',
    ]);
    expect(calls.map(({ answer, prompt }) => `${answer} ${prompt.version}`).slice(2)).toEqual([
      'roadmap_edit roadmap-edit@1',
      'roadmap_validation roadmap-validation@1',
    ]);
    expect(readData(calls[2]!)).toMatchObject({
      issues: [
        { source: 'rules', rule: 'prerequisite_cycle', severity: 'blocking' },
        { severity: 'critical' },
      ],
    });
    expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: true, score: 80 } });
    expect(listIds(row)).toEqual(['a', 'b', 'c']);
    expect(readStepData(row, 'structure_validation')).toMatchObject([
      { valid: false, score: 0, critic: 'skipped', blocking_count: 1 },
      { valid: true, score: 80, critic: 'asked', issues_count: 0 },
    ]);
    expect(readStepData(row, 'roadmap_edit')).toEqual([
      {
        cause: 'repair',
        added_count: 0,
        removed_count: 0,
        moved_count: 0,
        changed_count: 1,
        skipped_count: 1,
        stages_count: 1,
        modules_count: 2,
        concepts_count: 3,
      },
    ]);
    expect(findEdit(row, 1)).toMatchObject({
      review_round: 0,
      cause: 'repair',
      feedback: null,
      plan: null,
      operations: [BREAK_CYCLE],
      skipped: [{ operation: { node_id: 'ghost' }, reason: expect.stringContaining('ghost') }],
      diff: { changed: [{ node_id: 'a', changes: [{ field: 'prerequisites', before: ['b'], after: [] }] }] },
    });
  });

  it('is repaired as well by a model that answers with the whole tree, under the old ids and new ones of ours', async () => {
    const tree = {
      stages: [
        {
          stage_id: 'foundations',
          title: 'Foundations',
          modules: [
            {
              module_id: 'module-1',
              title: 'Module 1',
              concepts: [
                { concept_id: 'a', title: 'Concept a', prerequisites: [] },
                { concept_id: 'its-own-idea', title: 'Concept d', prerequisites: ['a'] },
              ],
            },
          ],
        },
      ],
    };
    const { row, work } = createDesign({
      script: answerInTurn({ curriculum: [createCycle()], roadmap_edit: [tree] }),
    });
    await work();

    expect(listIds(row)).toEqual(['a', 'concept-d']);
    expect(row.framework?.total_estimated_hours).toBe(4);
    expect(findEdit(row, 1)).toMatchObject({ operations: [], diff: { removed: [{}, {}, {}] } });
  });

  it('fails the task with the cycle named when three repairs do not help', async () => {
    const { row, work, calls } = createDesign({ script: answerInTurn({ curriculum: [createCycle()] }) });
    await work();
    expect(calls.filter(({ answer }) => answer === 'roadmap_validation')).toEqual([]);
    expect(getFailure(row)?.code).toBe('outline_invalid');
    expect(getFailure(row)?.detail).toMatch(/After 3 repairs .* a → b → a\..* Retry the task/);
    expect(drawSteps(row)).toEqual([
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
  ])('with %s that stays as it is fails the task, and says so', async (what, outline, words) => {
    if (what === 'a blank title') outline.stages[0]!.modules[0]!.concepts[0]!.title = ' ';
    const { row, work } = createDesign({ script: answerInTurn({ curriculum: [outline] }) });
    await work();
    expect(getFailure(row)).toMatchObject({ code: 'outline_invalid' });
    expect(getFailure(row)?.detail).toContain(words);
  });

  it('names the first of many faults and counts the rest', async () => {
    const outline = createOutline([['a', 'b', 'c', 'd', 'e', 'f', 'g']]);
    for (const concept of outline.stages[0]!.modules[0]!.concepts) concept.estimated_hours = 0;
    const { row, work } = createDesign({ script: answerInTurn({ curriculum: [outline] }) });
    await work();
    expect(getFailure(row)?.detail).toContain('breaks 7 rules');
    expect(getFailure(row)?.detail).toContain('And 2 more.');
  });

  it('fails the task when no repair is to be had, and says why', async () => {
    const { row, work, count } = createDesign({
      script: answerInTurn({ curriculum: [createCycle()], roadmap_edit: [unusable()] }),
    });
    await work();
    expect(count('edit')).toBe(1);
    expect(getFailure(row)?.detail).toMatch(
      /After one repair .* The last repair came to nothing: Of no use\./,
    );
  });
});

describe('an outline that the critic does not like', () => {
  it('is repaired until it does', async () => {
    const { row, work, calls } = createDesign({
      script: answerInTurn({
        roadmap_validation: [createCriticism(2), createCriticism(1), CRITICISM],
        roadmap_edit: [
          { operations: [{ op: 'update', node_id: 'b', title: 'Borrowing' }] },
          { operations: [{ op: 'remove', node_id: 'c' }] },
        ],
      }),
    });
    await work();
    // Two concepts only: the rules warn.
    expect(row.ending).toMatchObject({ verdict: { valid: true, score: 75 } });
    expect(listIds(row)).toEqual(['a', 'b']);
    expect(row.framework?.total_estimated_hours).toBe(4);
    expect(row.framework?.stages[0]?.modules[0]?.concepts[1]?.title).toBe('Borrowing');
    const repairs = calls.filter(({ answer }) => answer === 'roadmap_edit');
    expect(repairs.map((call) => readData(call).issues.length)).toEqual([2, 1]);
    expect(repairs.every(({ fresh }) => fresh)).toBe(true);
  });

  it('goes on in its best version after three repairs, and says that it is not valid', async () => {
    const rename = (title: string) => ({ operations: [{ op: 'update', node_id: 'a', title }] });
    const { row, work } = createDesign({
      script: answerInTurn({
        roadmap_validation: [1, 2, 1, 1].map((critical, round) =>
          createCriticism(critical, [70, 90, 85, 75][round]),
        ),
        roadmap_edit: [rename('First'), rename('Second'), rename('Third')],
      }),
    });
    await work();
    expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: false, score: 75 } });
    expect(row.framework?.stages[0]?.modules[0]?.concepts[0]?.title).toBe('Second');
    expect(readStepData(row, 'structure_validation')).toMatchObject([
      { valid: false, score: 60, critical_count: 1 },
      { valid: false, score: 70, critical_count: 2 },
      { valid: false, score: 75 },
      { valid: false, score: 65 },
    ]);
  });

  it('is repaired from its best version so far, not from the one that a repair has made worse', async () => {
    const rename = (node_id: string, title: string) => ({ operations: [{ op: 'update', node_id, title }] });
    const { row, work, calls } = createDesign({
      script: answerInTurn({
        roadmap_validation: [createCriticism(2), createCriticism(3), createCriticism(1), CRITICISM],
        roadmap_edit: [rename('a', 'Moves'), rename('b', 'Borrowing'), rename('c', 'Lifetimes')],
      }),
    });
    await work();
    const [first, worse, better, last] = [
      findOutline(row, 0).outline,
      ...[1, 2, 3].map((round) => findEdit(row, round).outline),
    ];
    expect([1, 2, 3].map((round) => findEdit(row, round).before)).toEqual([first, first, better]);
    const repairs = calls.filter(({ answer }) => answer === 'roadmap_edit').map((call) => readData(call));
    expect(repairs.map(({ outline, issues }) => [outline, issues.length])).toEqual([
      [first, 2],
      [first, 2],
      [better, 1],
    ]);
    const titles = (outline: Framework | undefined) =>
      outline && listConcepts(outline).map(({ concept }) => concept.title);
    expect([worse, better, last].map(titles)).toEqual([
      ['Moves', 'Concept b', 'Concept c'],
      ['Concept a', 'Borrowing', 'Concept c'],
      ['Concept a', 'Borrowing', 'Lifetimes'],
    ]);
    expect(findEdit(row, 2).diff).toMatchObject({ changed: [{ node_id: 'b' }], added: [], removed: [] });
    expect(row.ending).toMatchObject({ framework: last, verdict: { valid: true, score: 80 } });
  });

  it('is not lost to a repair that breaks it', async () => {
    const { row, work } = createDesign({
      script: answerInTurn({
        roadmap_validation: [createCriticism(1)],
        roadmap_edit: [{ operations: [{ op: 'update', node_id: 'a', prerequisites: ['b'] }] }],
      }),
    });
    await work();
    expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: false, score: 70 } });
    expect(row.framework?.stages[0]?.modules[0]?.concepts[0]?.prerequisites).toEqual([]);
  });

  it('gets ids for what repairs add that were never used before, though what had them is gone', async () => {
    const add = { op: 'add_concept', parent_id: 'module-2', title: 'Concept x', description: '' };
    const { row, work } = createDesign({
      script: answerInTurn({
        roadmap_validation: [4, 3, 2, 1].map((critical) => createCriticism(critical)),
        roadmap_edit: [
          { operations: [add, { op: 'remove', node_id: 'b' }] },
          { operations: [{ op: 'remove', node_id: 'concept-x' }] },
          { operations: [add, { ...add, title: 'b' }] },
        ],
      }),
    });
    await work();
    expect(listConcepts(findEdit(row, 3).outline).map(({ concept }) => concept.concept_id)).toEqual([
      'a',
      'c',
      'concept-x-2',
      'b-2',
    ]);
  });
});

describe('an answer of no use', () => {
  it.each(UNUSABLE)('%s by the critic leaves the judgement to the rules', async (code) => {
    const { row, work } = createDesign({ script: answerInTurn({ roadmap_validation: [unusable(code)] }) });
    await work();
    expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: true, score: null } });
    expect(readStepData(row, 'structure_validation')).toMatchObject([{ critic: 'unusable', valid: true }]);
    expect(row.usage).toMatchObject({ llm_calls: 4, cost_micro_usd: 19 });
  });

  it('by the critic may also be one that says nothing', async () => {
    const { row, work } = createDesign({ script: answerInTurn({ roadmap_validation: [{}] }) });
    await work();
    expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: true, score: null } });
  });

  it.each(UNUSABLE)('%s to a repair ends the repairs, and the outline goes on as it is', async (code) => {
    const { row, work, count } = createDesign({
      script: answerInTurn({ roadmap_validation: [createCriticism(1)], roadmap_edit: [unusable(code)] }),
    });
    await work();
    expect(count('edit')).toBe(1);
    expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: false, score: 70 } });
    expect(findEdit(row, 1)).toMatchObject({ failure: { code }, operations: [], diff: { changed: [] } });
    expect(readStepData(row, 'roadmap_edit')).toMatchObject([{ cause: 'repair', failure: code }]);
    expect(row.usage.llm_calls).toBe(5);
  });

  it.each(['roadmap_validation', 'roadmap_edit'])(
    'is not what no answer to %s is: that fails the task, and a retry goes on from there',
    async (answer) => {
      const away = new AppError('llm_unreachable', 'Away.');
      const criticism = { roadmap_validation: [createCriticism(1), CRITICISM] };
      const failed = createDesign({ script: answerInTurn({ ...criticism, [answer]: [away] }) });
      await failed.work();
      expect(getFailure(failed.row)).toEqual({ code: 'llm_unreachable', detail: 'Away.' });
      const { row, work, calls } = createDesign({
        kind: 'retry',
        script: answerInTurn({ roadmap_validation: [CRITICISM] }),
      });
      row.steps.push(...structuredClone(failed.row.steps));
      await work();
      expect(calls.map((call) => call.answer)).not.toContain('curriculum');
      expect(calls[0]?.answer).toBe(answer);
      expect(row.ending).toMatchObject({ edge: 'open_content', verdict: { valid: true } });
    },
  );

  it('costs money like any other, and without money for the critic the task fails', async () => {
    const broke = new AppError('budget_exhausted', 'Spent.');
    const { row, work } = createDesign({ script: answerInTurn({ roadmap_validation: [broke] }) });
    await work();
    expect(getFailure(row)?.code).toBe('budget_exhausted');
    expect(row.usage.llm_calls).toBe(2);
  });
});

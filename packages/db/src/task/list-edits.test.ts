import {
  diffFrameworks,
  type EditRecord,
  editDiffSchema,
  editListSchema,
  type Validation,
  validationListSchema,
} from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { claim, createFramework, submit } from '../testing/samples.ts';
import { getEditDiff } from './get-edit-diff.ts';
import { listEdits } from './list-edits.ts';
import { listValidations } from './list-validations.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'));
});
afterAll(() => own.drop());

const UNKNOWN = '01900000-0000-7000-8000-000000000000';

const judge = (score: number, severity: 'critical' | 'warning' | 'blocking' = 'critical'): Validation => ({
  valid: severity === 'warning',
  score,
  critic: 'asked',
  dimensions: [],
  issues: [
    {
      source: 'critic',
      rule: 'knowledge_gap',
      severity,
      node_id: null,
      where: '',
      detail: 'A gap.',
      suggestion: 'Fill it.',
    },
  ],
});

const record = (review_round: number, cause: EditRecord['cause'], ids: readonly string[]): EditRecord => {
  const [before, outline] = [createFramework(['a']), createFramework(ids)];
  const diff = diffFrameworks(before, outline);
  return {
    review_round,
    cause,
    feedback: null,
    plan: null,
    operations: [],
    skipped: [],
    diff,
    before,
    outline,
  };
};

const validation = (round: number, review_round: number, judged: Validation) =>
  ({ step: 'structure_validation', round, output: { review_round, validation: judged } }) as const;

test('of each design one outline is chosen, and a person’s own edit is its own choice', async () => {
  const task_id = await submit(own.database);
  const { write } = await claim(own.database, task_id);
  await write({
    steps: [
      { step: 'curriculum_design', round: 0, output: { review_round: 0, outline: createFramework(['a']) } },
      validation(0, 0, judge(40)),
      { step: 'roadmap_edit', round: 1, output: record(0, 'repair', ['a', 'b']) },
      validation(1, 0, judge(70)),
      { step: 'roadmap_edit', round: 2, output: record(0, 'repair', ['b']) },
      validation(2, 0, judge(90, 'blocking')),
      { step: 'roadmap_edit', round: 3, output: record(0, 'direct', ['c']) },
      validation(3, 0, judge(10)),
      { step: 'roadmap_edit', round: 4, output: record(1, 'feedback', ['d']) },
      validation(4, 1, judge(10, 'blocking')),
    ],
  });
  const scope = { task_id, owner: 'ann' };
  const validations = await listValidations(own.database, scope);
  expect(validationListSchema.parse(validations)).toEqual(validations);
  expect(validations.items.map(({ round, cause, score, chosen }) => [round, cause, score, chosen])).toEqual([
    [0, 'design', 40, false],
    [1, 'repair', 70, true],
    [2, 'repair', 90, false],
    [3, 'direct', 10, true],
    [4, 'feedback', 10, false],
  ]);
  const edits = await listEdits(own.database, { ...scope, limit: 20 });
  expect(editListSchema.parse(edits)).toEqual(edits);
  expect(
    edits.items.map(({ round, added_count, removed_count }) => [round, added_count, removed_count]),
  ).toEqual([
    [1, 1, 0],
    [2, 1, 1],
    [3, 1, 1],
    [4, 1, 1],
  ]);
  const diff = await getEditDiff(own.database, { ...scope, round: 2 });
  expect(editDiffSchema.parse(diff)).toEqual(diff);
  expect(diff).toMatchObject({ added: [{ node_id: 'b' }], removed: [{ node_id: 'a' }] });
});

test('an issue that was stored before issues had ids is shown without one', async () => {
  const task_id = await submit(own.database);
  const { write } = await claim(own.database, task_id);
  const { issues, ...judged } = judge(40);
  const earlier = issues.map(({ node_id: _none, ...issue }) => issue);
  await write({
    steps: [
      { step: 'curriculum_design', round: 0, output: { review_round: 0, outline: createFramework(['a']) } },
      {
        step: 'structure_validation',
        round: 0,
        output: { review_round: 0, validation: { ...judged, issues: earlier } },
      },
    ],
  });
  const { items } = await listValidations(own.database, { task_id, owner: 'ann' });
  expect(items[0]?.issues).toEqual(issues);
});

test('steps that an older release has stored in another form are passed over', async () => {
  const task_id = await submit(own.database);
  const { write } = await claim(own.database, task_id);
  const outputs = [
    null,
    7,
    'text',
    [],
    {},
    { review_round: 0, issues: [] },
    { review_round: 0, outline: { stages: [] } },
  ];
  await write({
    steps: outputs.flatMap((output, round) => [
      { step: 'curriculum_design', round, output } as const,
      { step: 'structure_validation', round, output } as const,
      { step: 'roadmap_edit', round: round + 1, output } as const,
    ]),
  });
  const scope = { task_id, owner: 'ann' };
  expect(await listValidations(own.database, scope)).toEqual({ items: [], next_cursor: null });
  expect(await listEdits(own.database, { ...scope, limit: 20 })).toEqual({ items: [], next_cursor: null });
  for (const round of [0, 1, 99]) {
    await expect(getEditDiff(own.database, { ...scope, round })).rejects.toMatchObject({
      code: 'edit_not_found',
    });
  }
});

test('a task has its history to itself, and one that is unknown has none', async () => {
  const task_id = await submit(own.database);
  for (const scope of [
    { task_id: UNKNOWN, owner: null, round: 1, limit: 20 },
    { task_id, owner: 'bob', round: 1, limit: 20 },
  ]) {
    for (const read of [listValidations, listEdits, getEditDiff]) {
      await expect(read(own.database, scope)).rejects.toMatchObject({ code: 'task_not_found' });
    }
  }
  expect(await listEdits(own.database, { task_id, owner: 'ann', limit: 20 })).toEqual({
    items: [],
    next_cursor: null,
  });
});

test('edits are read page by page, each once', async () => {
  const task_id = await submit(own.database);
  const { write } = await claim(own.database, task_id);
  const output = record(0, 'direct', ['b']);
  await write({
    steps: Array.from({ length: 7 }, (_, round) => ({ step: 'roadmap_edit', round, output }) as const),
  });
  const pages: number[][] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listEdits(own.database, { task_id, owner: null, limit: 3, ...(cursor && { cursor }) });
    pages.push(page.items.map(({ round }) => round));
    cursor = page.next_cursor;
  }
  expect(pages).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  const broken = { task_id, owner: null, limit: 3, cursor: 'nonsense' };
  await expect(listEdits(own.database, broken)).rejects.toMatchObject({ code: 'validation_failed' });
});

test('the newest two hundred validations are shown', async () => {
  const task_id = await submit(own.database);
  const { write } = await claim(own.database, task_id);
  await write({ steps: Array.from({ length: 203 }, (_, round) => validation(round, 0, judge(40))) });
  const { items } = await listValidations(own.database, { task_id, owner: null });
  expect([items.length, items[0]?.round, items.at(-1)?.round]).toEqual([200, 3, 202]);
});

test('whoever goes on with a design gets the outlines of its own review alone', async () => {
  const task_id = await submit(own.database);
  const { write, store, task } = await claim(own.database, task_id);
  const output = record(1, 'feedback', ['b']);
  await write({
    steps: [
      { step: 'intent_analysis', round: 0, output: { parsed_goal: 'g' } },
      { step: 'roadmap_edit', round: 0, output: record(0, 'direct', ['b']) },
      { step: 'roadmap_edit', round: 1, output },
    ],
  });
  expect(await store.listSteps({ ...task, review_round: 1 })).toEqual([
    { step: 'intent_analysis', round: 0, output: { parsed_goal: 'g' } },
    { step: 'roadmap_edit', round: 0, output: { review_round: 0 } },
    { step: 'roadmap_edit', round: 1, output },
  ]);
});

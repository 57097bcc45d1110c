import { describe, expect, test } from 'vitest';
import { AppError } from '../../error/app-error.ts';
import { generateRequestSchema } from '../../request/generate-request.ts';
import { addNodeSchema, changeNodeSchema } from '../../request/node-request.ts';
import { type Framework, listConcepts } from '../../roadmap/framework.ts';
import { MOST_CONCEPTS } from '../../roadmap/outline-limits.ts';
import { needing } from '../../testing/operation-samples.ts';
import { createConcept, createModule } from '../../testing/outline-samples.ts';
import { listNodeIds } from '../outline-tree.ts';
import { proposedOutlineSchema } from '../proposed-outline.ts';
import { addNode } from './add-node.ts';
import { changeNode } from './change-node.ts';
import type { ChangeOutline } from './direct-change.ts';
import { dropNode } from './drop-node.ts';
import { judgeChange } from './judge-change.ts';
import { replaceOutline } from './replace-outline.ts';

const outline: Framework = {
  title: 'Rust',
  summary: '',
  language: 'en',
  total_estimated_hours: 3,
  recommended_completion_weeks: 1,
  stages: [
    {
      stage_id: 's',
      title: 'Stage',
      description: '',
      modules: [
        createModule('m', [createConcept('a'), needing('b', 'a')]),
        createModule('n', [createConcept('c')]),
      ],
    },
  ],
};

const run = (change: ChangeOutline, current = outline, used_ids: string[] = []) =>
  change({ current, used_ids }).framework;
const ids = (framework: Framework) => listConcepts(framework).map(({ concept }) => concept.concept_id);
const add = (request: object) => addNode(addNodeSchema.parse({ title: 'New', ...request }));
const change = (node_id: string, request: object) => changeNode(node_id, changeNodeSchema.parse(request));
const refused = (pointer: string) =>
  expect.objectContaining({ code: 'validation_failed', errors: [expect.objectContaining({ pointer })] });

describe('what is added', () => {
  test('is what its parent makes of it, and gets an id that nothing has or had', () => {
    expect(ids(run(add({ parent_id: 'm', before_id: 'b' }), outline, ['new', 'new-2']))).toEqual([
      'a',
      'new-3',
      'b',
      'c',
    ]);
    const module = run(add({ parent_id: 's', concepts: [{ title: 'A' }, { title: 'a' }] }));
    expect(module.stages[0]?.modules[2]).toMatchObject({
      module_id: 'new',
      concepts: [{ concept_id: 'a-2', difficulty: 'medium', estimated_hours: 2 }, { concept_id: 'a-3' }],
    });
    const stage = run(
      add({ parent_id: null, before_id: 's', modules: [{ title: 'S', concepts: [{ title: 'M' }] }] }),
    );
    expect(listNodeIds(stage).slice(0, 4)).toEqual(['new', 's-2', 'm-2', 's']);
  });

  test('may need what is added with it, by the name that it has in the request', () => {
    const concepts = [
      { title: 'Second', prerequisites: ['one', 'b'] },
      { title: 'First', ref: 'one' },
    ];
    const [second] = run(add({ parent_id: 's', concepts })).stages[0]?.modules[2]?.concepts ?? [];
    expect(second?.prerequisites).toEqual(['first', 'b']);
  });

  test('leaves the outline before it as it was', () => {
    const before = structuredClone(outline);
    run(add({ parent_id: 'm' }));
    run(change('a', { title: 'Other', before_id: null }));
    run(dropNode('m'));
    expect(outline).toEqual(before);
  });
});

describe('what is changed', () => {
  test('stays where it is unless another place is named', () => {
    for (const request of [{ title: 'New' }, { parent_id: 'm' }, { parent_id: null, title: 'New' }]) {
      expect(ids(run(change('a', request)))).toEqual(['a', 'b', 'c']);
    }
    expect(ids(run(change('a', { parent_id: 'm', before_id: null })))).toEqual(['b', 'a', 'c']);
    expect(ids(run(change('a', { parent_id: 'n' })))).toEqual(['b', 'c', 'a']);
    expect(ids(run(change('n', { before_id: 'm' })))).toEqual(['c', 'a', 'b']);
  });

  test('is refused where it does not fit', () => {
    expect(() => run(change('a', { parent_id: 's' }))).toThrow(refused('#/parent_id'));
    expect(() => run(change('m', { parent_id: 'n' }))).toThrow(refused('#/parent_id'));
    expect(() => run(change('s', { parent_id: 's' }))).toThrow(refused('#/parent_id'));
    expect(() => run(change('a', { before_id: 'c' }))).toThrow(refused('#/before_id'));
    expect(() => run(change('m', { keywords: ['x'] }))).toThrow(refused('#/keywords'));
  });

  test('takes the place that it left with it when nothing else was there', () => {
    expect(run(change('c', { parent_id: 'm' })).stages[0]?.modules.map(({ module_id }) => module_id)).toEqual(
      ['m'],
    );
    expect(ids(run(dropNode('m')))).toEqual(['c']);
  });
});

test('an id that stands for several things is not guessed at, and a whole outline still finds its place', () => {
  const doubled = structuredClone(outline);
  doubled.stages[0]!.stage_id = 'm';
  for (const edit of [change('m', { title: 'X' }), dropNode('m'), add({ parent_id: 'm' })]) {
    expect(() => run(edit, doubled)).toThrow(expect.objectContaining({ code: 'framework_invalid' }));
  }
  const proposed = proposedOutlineSchema.parse(structuredClone(doubled));
  proposed.stages[0]!.title = 'Renamed';
  expect(run(replaceOutline(proposed), doubled)).toEqual({
    ...doubled,
    stages: [{ ...doubled.stages[0], title: 'Renamed' }],
  });
});

test('a whole outline keeps what it names, and says which ids it cannot name', () => {
  const { stages } = structuredClone(outline);
  expect(run(replaceOutline(proposedOutlineSchema.parse({ stages })))).toEqual(outline);
  stages[0]!.modules[1]!.concepts.push(createConcept('a'), createConcept('gone'), createConcept('gone'));
  const where = '#/stages/0/modules/1/concepts';
  expect(() => run(replaceOutline(proposedOutlineSchema.parse({ stages })))).toThrow(
    expect.objectContaining({
      code: 'framework_invalid',
      errors: [
        { pointer: `${where}/1/concept_id`, detail: expect.stringContaining('somewhere else') },
        { pointer: `${where}/2/concept_id`, detail: expect.stringContaining('There is no') },
        { pointer: `${where}/3/concept_id`, detail: expect.stringContaining('There is no') },
      ],
    }),
  );
});

describe('an edit that breaks rules', () => {
  const request = generateRequestSchema.parse({ preferences: { learning_goal: 'Learn Rust' } });
  const judge = (change: ChangeOutline, current = outline) =>
    judgeChange({ current, changed: change({ current, used_ids: [] }), request, now: () => 0 });
  const pointersOf = (change: ChangeOutline, current?: Framework): string[] => {
    try {
      judge(change, current);
    } catch (error) {
      if (error instanceof AppError) return (error.errors ?? []).map(({ pointer }) => pointer);
    }
    throw new Error('it was not refused');
  };
  const broken = () => {
    const { stages } = structuredClone(outline);
    stages[0]!.modules.push({ ...createModule('x', []), module_id: undefined as never });
    stages[0]!.modules[1]!.concepts.push({
      ...createConcept('d', { prerequisites: ['ghost'], estimated_hours: 101 }),
      concept_id: undefined as never,
    });
    return proposedOutlineSchema.parse({ stages });
  };

  test('is refused with the place in the body of each fault, where the body has it', () => {
    expect(pointersOf(replaceOutline(broken()))).toEqual([
      '#/stages/0/modules/2',
      '#/stages/0/modules/1/concepts/1',
      '#/stages/0/modules/1/concepts/1',
    ]);
    expect(pointersOf(replaceOutline(proposedOutlineSchema.parse({ stages: [] })))).toEqual(['#']);
    expect(pointersOf(change('a', { prerequisites: ['b'] }))).toEqual(['#']);
    expect(pointersOf(add({ parent_id: 'm', estimated_hours: 0 }))).toEqual(['#']);
  });

  test('is refused as a whole where one id stands for several nodes', () => {
    const doubled = structuredClone(outline);
    doubled.stages[0]!.modules[1]!.module_id = 'c';
    const { stages } = structuredClone(doubled);
    stages[0]!.modules[1]!.concepts[0]!.estimated_hours = 101;
    const change = replaceOutline(proposedOutlineSchema.parse({ stages }));
    expect(pointersOf(change, doubled)).toEqual(['#']);
  });

  test('is refused where the outline would grow beyond what one request can carry', () => {
    const described = { description: '新'.repeat(4000) };
    const grow = (count: number) => () => {
      const grown = structuredClone(outline);
      const added = Array.from({ length: count }, (_, index) => createConcept(`long-${index}`, described));
      grown.stages[0]!.modules[1]!.concepts.push(...added);
      return { framework: grown, operations: [], pointers: new Map() };
    };
    expect(judge(grow(20)).diff.added).toHaveLength(20);
    expect(() => judge(grow(22))).toThrow(/262 KiB, and 256 KiB is the most/);
  });

  test('may have as many concepts as a person may ask for, and no more', () => {
    const fill = (count: number) => {
      const concepts = Array.from({ length: count }, (_, index) => ({ title: `Part ${index}` }));
      return replaceOutline({ stages: [{ title: 'S', modules: [{ title: 'M', concepts }] }] });
    };
    expect(judge(fill(MOST_CONCEPTS)).diff.added).toHaveLength(MOST_CONCEPTS + 2);
    expect(pointersOf(fill(MOST_CONCEPTS + 1))).toEqual(['#']);
    expect(generateRequestSchema.shape.options.parse({ max_concepts: MOST_CONCEPTS })).toBeDefined();
  });
});

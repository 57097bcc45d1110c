import { describe, expect, it } from 'vitest';
import { adoptOutline } from '../edit/adopt-outline.ts';
import { editOperationSchema } from '../edit/edit-operation.ts';
import { createConcept, createModule, createOutline } from '../testing/outline-samples.ts';
import { roadmapEditFormat } from './roadmap-edit-answer.ts';

const NOTHING = {
  ...{ node_id: null, into_id: null, parent_id: null, before_id: null, ref: null, title: null },
  ...{ description: null, difficulty: null, estimated_hours: null, prerequisites: null, keywords: null },
};

describe('an answer of a roadmap edit', () => {
  const read = (answer: unknown) => roadmapEditFormat.decode.parse(answer);
  const readOne = (operation: object) => read({ operations: [operation] }).operations;

  it.each<[string, object, object]>([
    [
      'add_stage',
      { op: 'add_stage', title: 'T' },
      { op: 'add_stage', title: 'T', description: '', ref: null, before_id: null },
    ],
    [
      'add_module',
      { op: 'add_module', title: 'T', parent_id: 's', ref: 'r' },
      { op: 'add_module', parent_id: 's', title: 'T', description: '', ref: 'r', before_id: null },
    ],
    [
      'add_concept',
      { op: 'add_concept', title: 'T', parent_id: 'm' },
      {
        ...{ op: 'add_concept', parent_id: 'm', title: 'T', description: '', ref: null, before_id: null },
        ...{ difficulty: 'medium', estimated_hours: 2, prerequisites: [], keywords: [] },
      },
    ],
    [
      'add_concept with all',
      {
        ...{ op: 'Add Concept', parent_id: ' m ', title: ' T ', description: 'D', ref: 1, before_id: 'b' },
        ...{
          difficulty: 'HARD',
          estimated_hours: '1.5',
          prerequisites: ['a', 2, null, ''],
          keywords: ['k', ''],
        },
      },
      {
        ...{ op: 'add_concept', parent_id: 'm', title: 'T', description: 'D', ref: '1', before_id: 'b' },
        ...{ difficulty: 'hard', estimated_hours: 1.5, prerequisites: ['a', '2'], keywords: ['k'] },
      },
    ],
    [
      'add_concept with nonsense',
      {
        ...{ op: 'add_concept', parent_id: 'm', title: 'T', description: {}, ref: [] },
        ...{ difficulty: 'insane', estimated_hours: 'two', prerequisites: 'a', keywords: 7 },
      },
      {
        ...{ op: 'add_concept', parent_id: 'm', title: 'T', description: '', ref: null, before_id: null },
        ...{ difficulty: 'medium', estimated_hours: 2, prerequisites: [], keywords: [] },
      },
    ],
    ['update', { op: 'update', node_id: 'a', title: 'T' }, { op: 'update', node_id: 'a', title: 'T' }],
    [
      'update with nonsense',
      {
        op: 'update',
        node_id: 'a',
        title: ' ',
        difficulty: 'insane',
        estimated_hours: '',
        prerequisites: [],
      },
      { op: 'update', node_id: 'a', prerequisites: [] },
    ],
    ['move', { op: 'move', node_id: 'a' }, { op: 'move', node_id: 'a', parent_id: null, before_id: null }],
    [
      'move with places',
      { op: 'MOVE', node_id: 'a', parent_id: 'm', before_id: 'b' },
      { op: 'move', node_id: 'a', parent_id: 'm', before_id: 'b' },
    ],
    ['remove', { op: 'remove', node_id: 'a' }, { op: 'remove', node_id: 'a' }],
    ['merge', { op: 'merge', node_id: 'a', into_id: 'b' }, { op: 'merge', node_id: 'a', into_id: 'b' }],
  ])('may hold %s, whether what is missing is null or not there', (_name, given, operation) => {
    expect(readOne(given)).toEqual([operation]);
    expect(readOne({ ...NOTHING, ...given })).toEqual([operation]);
    expect(editOperationSchema.parse(operation)).toEqual(operation);
  });

  it.each<[string, unknown]>([
    ['no op', { node_id: 'a' }],
    ['an unknown op', { op: 'explode', node_id: 'a' }],
    ['an update of nothing', { op: 'update', title: 'T' }],
    ['a move of nothing', { ...NOTHING, op: 'move' }],
    ['a removal of a blank', { op: 'remove', node_id: ' ' }],
    ['a merge into nothing', { op: 'merge', node_id: 'a', into_id: null }],
    ['a stage without title', { op: 'add_stage', title: '' }],
    ['a concept in nothing', { op: 'add_concept', title: 'T', parent_id: null }],
    ['a word', 'remove a'],
    ['null', null],
    ['a list', []],
  ])('passes over %s beside what makes sense, and is refused with nothing else', (_name, entry) => {
    expect(read({ operations: [entry, { op: 'remove', node_id: 'a' }, entry] })).toEqual({
      operations: [{ op: 'remove', node_id: 'a' }],
    });
    const { success, error } = roadmapEditFormat.decode.safeParse({ operations: [entry] });
    expect(success).toBe(false);
    expect(error?.issues).toMatchObject([
      { path: ['operations'], message: expect.stringContaining('no operation') },
    ]);
  });

  it('may hold nothing to do', () => {
    expect(read({ operations: [] })).toEqual({ operations: [] });
    expect(read({ operations: null })).toEqual({ operations: [] });
    expect(read({ operations: [], stages: [] })).toEqual({ operations: [] });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'done'],
    ['a list', []],
    ['an empty object', {}],
    ['an empty tree', { stages: [] }],
    ['a tree of words', { stages: ['Basics'] }],
  ])('is refused when it is %s', (_name, answer) => {
    expect(roadmapEditFormat.decode.safeParse(answer).success).toBe(false);
  });

  const current = createOutline([
    createModule('m', [
      createConcept('a', { keywords: ['k'] }),
      createConcept('b', { prerequisites: ['a'] }),
    ]),
  ]);

  it('may be the whole tree, as it is shown to the model or with nothing to do beside it', () => {
    for (const answer of [current, { operations: [], ...current }, { operations: null, ...current }]) {
      const { outline } = read(answer);
      expect(outline && adoptOutline(current, outline)).toEqual({ framework: current, unknown: [] });
    }
  });

  it('prefers operations to a tree, unless none of them makes sense', () => {
    const operations = [{ op: 'remove', node_id: 'a' }];
    expect(read({ ...current, operations })).toEqual({ operations });
    expect(read({ ...current, operations: [7] }).outline?.stages).toHaveLength(1);
  });

  it('may be a tree with holes, which keep what they are about', () => {
    const stages = [
      {
        stage_id: 's1',
        title: ' Renamed ',
        modules: [
          {
            module_id: 'm',
            title: 'Module m',
            description: null,
            concepts: [
              { concept_id: 'b', title: 'About b', difficulty: 'HARD', estimated_hours: '3', keywords: null },
              { concept_id: null, title: 'New', prerequisites: ['b', 7], estimated_hours: 'long' },
            ],
          },
        ],
      },
    ];
    const { outline } = read({ title: null, stages });
    const adopted = outline && adoptOutline(current, outline);
    expect(adopted?.unknown).toEqual([]);
    const stage = adopted?.framework.stages[0];
    expect(adopted?.framework.title).toBe('Course');
    expect(stage?.title).toBe('Renamed');
    expect(stage?.modules[0]?.concepts).toEqual([
      createConcept('b', { prerequisites: ['a'], difficulty: 'hard', estimated_hours: 3 }),
      createConcept('new', { title: 'New', description: '', prerequisites: ['b', '7'] }),
    ]);
  });
});

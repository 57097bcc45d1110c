import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CurriculumAnswer, curriculumFormat } from '../answer/curriculum-answer.ts';
import { createConcept, createModule, createOutline as createSample } from '../testing/outline-samples.ts';
import { createFramework } from './create-framework.ts';
import { findCycle } from './find-cycle.ts';
import { findOutlineIssues } from './find-outline-issues.ts';
import { listConcepts } from './framework.ts';
import type { OutlineTree } from './outline-issue.ts';

const concept = (concept_id: string, prerequisites: string[] = []) => ({
  concept_id,
  title: `About ${concept_id}`,
  description: 'd',
  difficulty: 'easy' as const,
  estimated_hours: 1.5,
  prerequisites,
  keywords: [],
});
const outline = (
  concepts: CurriculumAnswer['stages'][number]['modules'][number]['concepts'],
): CurriculumAnswer => ({
  title: 'T',
  summary: 'S',
  stages: [{ title: 'Stage', description: '', modules: [{ title: 'Module', description: '', concepts }] }],
});
const rulesOf = (tree: CurriculumAnswer, max_concepts = 30) =>
  findOutlineIssues(tree, { max_concepts }).map(({ rule }) => rule);
const learner = { language: 'en', hours_per_week: 4, learning_goal: 'Learn it' };

describe('the rules of an outline', () => {
  it('find nothing wrong with a sound outline', () => {
    expect(rulesOf(outline([concept('a'), concept('b', ['a'])]))).toEqual([]);
  });

  it('name the cycle', () => {
    const issues = findOutlineIssues(
      outline([concept('a', ['c']), concept('b', ['a']), concept('c', ['b'])]),
      {
        max_concepts: 30,
      },
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]?.detail).toContain('a → c → b → a');
  });

  it('take a concept that needs itself for a cycle', () => {
    expect(rulesOf(outline([concept('a', ['a'])]))).toEqual(['prerequisite_cycle']);
  });

  it.each([
    ['no stages', { title: 'T', summary: '', stages: [] }, 'empty_outline'],
    [
      'a stage without modules',
      { title: 'T', summary: '', stages: [{ title: 'S', description: '', modules: [] }] },
      'empty_stage',
    ],
    ['a module without concepts', outline([]), 'empty_module'],
    ['a blank title', outline([{ ...concept('a'), title: ' ' }]), 'blank_title'],
    ['an id that stands twice', outline([concept('a'), concept('a')]), 'duplicate_id'],
    ['a prerequisite that nobody teaches', outline([concept('a', ['ghost'])]), 'unknown_prerequisite'],
    ['no hours', outline([{ ...concept('a'), estimated_hours: Number.NaN }]), 'hours_out_of_bounds'],
    ['negative hours', outline([{ ...concept('a'), estimated_hours: -1 }]), 'hours_out_of_bounds'],
    ['endless hours', outline([{ ...concept('a'), estimated_hours: 1000 }]), 'hours_out_of_bounds'],
  ])('refuse %s', (_name, tree, rule) => {
    expect(rulesOf(tree)).toEqual([rule]);
  });

  it('refuse more concepts than are allowed, and take as many', () => {
    expect(rulesOf(outline([concept('a'), concept('b')]), 1)).toEqual(['too_many_concepts']);
    expect(rulesOf(outline([concept('a'), concept('b')]), 2)).toEqual([]);
  });

  it.each([
    [0.09, false],
    [0.1, true],
    [100, true],
    [100.1, false],
    [0, false],
  ])('take %d hours: %s', (estimated_hours, taken) => {
    expect(rulesOf(outline([{ ...concept('a'), estimated_hours }]))).toEqual(
      taken ? [] : ['hours_out_of_bounds'],
    );
  });

  it('say where a title is blank, and that each of them blocks', () => {
    const module = { title: ' ', description: '', concepts: [{ ...concept('a'), title: '\u3000' }] };
    const tree = { title: 'T', summary: '', stages: [{ title: '', description: '', modules: [module] }] };
    const issues = findOutlineIssues(tree, { max_concepts: 30 });
    expect(issues.map(({ rule, where, severity }) => [rule, where, severity])).toEqual([
      ['blank_title', 'stage 1', 'blocking'],
      ['blank_title', ' > module 1', 'blocking'],
      ['blank_title', ' >   > \u3000', 'blocking'],
    ]);
  });
});

describe('the place of an issue', () => {
  const { stages } = createSample([
    createModule('m', [
      createConcept('a', { title: '', prerequisites: ['b'] }),
      createConcept('b', { prerequisites: ['a', 'ghost'] }),
      createConcept('c', { estimated_hours: 0 }),
      createConcept('c', { title: 'Twin' }),
    ]),
    { ...createModule('n', []), title: '' },
  ]);
  const sample = {
    stages: [...stages, { stage_id: 't', title: '', description: '', modules: [] }],
  };
  const placesOf = (tree: OutlineTree) =>
    findOutlineIssues(tree, { max_concepts: 3 }).map(({ rule, node_id }) => [rule, node_id]);

  it('is the id of the stage, module or concept, and nowhere for the whole outline', () => {
    expect(placesOf(sample)).toEqual([
      ['empty_module', 'n'],
      ['empty_stage', 't'],
      ['blank_title', 't'],
      ['blank_title', 'n'],
      ['blank_title', 'a'],
      ['duplicate_id', 'c'],
      ['unknown_prerequisite', 'b'],
      ['prerequisite_cycle', 'a'],
      ['hours_out_of_bounds', 'c'],
      ['too_many_concepts', null],
    ]);
    expect(placesOf({ stages: [] })).toEqual([['empty_outline', null]]);
  });

  it('is no id where an author has given none', () => {
    expect(placesOf({ stages: [{ title: ' ', modules: [] }] })).toEqual([
      ['empty_stage', null],
      ['blank_title', null],
    ]);
    expect(placesOf(outline([{ ...concept(''), title: '' }]))).toEqual([['blank_title', null]]);
  });
});

describe('finding a cycle', () => {
  const graph = fc
    .nat(12)
    .chain((size) =>
      fc.array(fc.array(fc.nat(Math.max(0, size - 1)), { maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
    )
    .map((edges) => new Map(edges.map((targets, index) => [String(index), targets.map(String)])));

  it('returns a walk along real edges that closes', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const cycle = findCycle(edges);
        if (cycle === null) return;
        for (const [index, node] of cycle.entries()) {
          expect(edges.get(node)).toContain(cycle[(index + 1) % cycle.length]);
        }
      }),
    );
  });

  it('returns null exactly when a topological order exists', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const left = new Map(edges);
        for (let removed = true; removed; ) {
          removed = false;
          for (const [node, targets] of left) {
            if (targets.some((target) => left.has(target))) continue;
            left.delete(node);
            removed = true;
          }
        }
        expect(findCycle(edges) === null).toBe(left.size === 0);
      }),
    );
  });

  it('walks a chain of 100,000 without overflowing the stack', () => {
    const chain = new Map(
      Array.from({ length: 100_000 }, (_, index) => [String(index), [String(index + 1)]]),
    );
    expect(findCycle(chain)).toBeNull();
  });
});

describe('making a framework', () => {
  it('mints ids of its own and carries the prerequisites over', () => {
    const framework = createFramework(
      outline([concept('Intro!'), concept('next step', ['Intro!', 'Intro!'])]),
      learner,
    );
    expect(
      listConcepts(framework).map(({ concept: { concept_id, prerequisites } }) => [
        concept_id,
        prerequisites,
      ]),
    ).toEqual([
      ['intro', []],
      ['next-step', ['intro']],
    ]);
  });

  it('adds the hours up and spreads them over the learner’s weeks', () => {
    const framework = createFramework(outline([concept('a'), concept('b'), concept('c')]), learner);
    expect(framework).toMatchObject({ total_estimated_hours: 4.5, recommended_completion_weeks: 2 });
  });

  it('adds tenths up as a person does', () => {
    const tenths = [0.1, 2.7, 0.2].map((estimated_hours, index) => ({
      ...concept(`c${index}`),
      estimated_hours,
    }));
    const framework = createFramework(outline(tenths), { ...learner, hours_per_week: 1 });
    expect(framework).toMatchObject({ total_estimated_hours: 3, recommended_completion_weeks: 3 });
  });

  it('gives no id twice, whatever kind it is for, and leaves broken rules to be found', () => {
    const twice = { ...concept('stage', ['ghost', 'module', 'ghost']), estimated_hours: Number.NaN };
    const framework = createFramework(
      outline([twice, concept('module'), concept('module', ['module'])]),
      learner,
    );
    const [stage] = framework.stages;
    expect([stage?.stage_id, stage?.modules[0]?.module_id]).toEqual(['stage-2', 'module-3']);
    expect(
      listConcepts(framework).map(({ concept: { concept_id, prerequisites, estimated_hours } }) => [
        ...[concept_id, prerequisites, estimated_hours],
      ]),
    ).toEqual([
      ['stage', ['ghost', 'module'], 0],
      ['module', [], 1.5],
      ['module-2', ['module'], 1.5],
    ]);
  });

  it('names concepts by their title where the author gave no id, and the whole by the goal', () => {
    const framework = createFramework({ ...outline([concept('')]), title: '' }, learner);
    expect(listConcepts(framework)[0]?.concept.concept_id).toBe('about');
    expect(framework.title).toBe('Learn it');
  });

  it('keeps any sound outline sound, with as many unique ids as concepts', () => {
    const names = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 12 }).map((name) => `${name.trim()}x`),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(names, (ids) => {
        const tree = outline(ids.map((id, index) => concept(id, index === 0 ? [] : [ids[index - 1] ?? ''])));
        const framework = createFramework(tree, learner);
        expect(findOutlineIssues(framework, { max_concepts: 30 })).toEqual([]);
        expect(new Set(listConcepts(framework).map((placed) => placed.concept.concept_id)).size).toBe(
          ids.length,
        );
        expect(listConcepts(framework).flatMap((placed) => placed.concept.prerequisites)).toHaveLength(
          ids.length - 1,
        );
      }),
    );
  });
});

describe('reading an author’s outline', () => {
  it('fills gaps that are harmless and leaves the rest to the rules', () => {
    const answer = curriculumFormat.decode.parse({
      stages: [
        {
          title: 'S',
          modules: [{ title: 'M', concepts: [{ title: 'C', difficulty: 'HARD', estimated_hours: '2' }] }],
        },
      ],
    });
    expect(answer.stages[0]?.modules[0]?.concepts[0]).toEqual({
      concept_id: '',
      title: 'C',
      description: '',
      difficulty: 'hard',
      estimated_hours: 2,
      prerequisites: [],
      keywords: [],
    });
  });

  it('refuses what is no outline at all', () => {
    expect(curriculumFormat.decode.safeParse({ chapters: [] }).success).toBe(false);
  });
});

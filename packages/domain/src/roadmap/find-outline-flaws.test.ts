import { describe, expect, it } from 'vitest';
import { createConcept, createModule, createOutline } from '../testing/outline-samples.ts';
import { type Audience, findOutlineFlaws } from './find-outline-flaws.ts';
import type { Concept } from './framework.ts';

const audience: Audience = { current_level: 'intermediate', available_hours: null, max_concepts: 30 };
const judge = (concepts: Concept[], change: Partial<Audience> = {}) =>
  findOutlineFlaws(createOutline([createModule('m', concepts)]), { ...audience, ...change });
const rulesOf = (concepts: Concept[], change: Partial<Audience> = {}) =>
  judge(concepts, change).map(({ rule, severity }) => `${rule} ${severity}`);

const WORDS = [
  'variables',
  'loops',
  'functions',
  'recursion',
  'closures',
  'modules',
  'testing',
  'types',
  'files',
  'json',
];
const titled = (...titles: string[]) => titles.map((title, index) => createConcept(`c${index}`, { title }));
const some = (count: number, change: (index: number) => Partial<Concept> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    createConcept(`c${index}`, { title: WORDS[index] ?? '', ...change(index) }),
  );

describe('too few concepts', () => {
  it.each([
    [2, 6, ['too_few_concepts warning']],
    [3, 6, []],
    [2, 5, []],
    [1, 1, []],
  ])('is said of %i where %i are allowed: %j', (count, max_concepts, rules) => {
    expect(rulesOf(some(count), { max_concepts })).toEqual(rules);
  });
});

describe('a blank description', () => {
  it('is told of each concept that has one, with what would mend it', () => {
    const blank = ['Something.', '', ' \u3000\n'];
    const issues = judge(some(3, (index) => ({ description: blank[index] ?? '' })));
    expect(issues).toMatchObject(
      ['c1', 'c2'].map((node_id) => ({
        ...{ rule: 'blank_description', severity: 'warning', node_id },
        where: expect.stringMatching(/^Stage 1 > Module m > /),
        suggestion: expect.stringContaining('Say '),
      })),
    );
    expect(issues).toHaveLength(2);
  });

  it('is nothing that a stage or a module is blamed for', () => {
    expect(createModule('m', []).description).toBe('');
    expect(rulesOf(some(3))).toEqual([]);
  });
});

describe('the order', () => {
  it('is wrong where a prerequisite is taught later, and where it is taught in a later stage', () => {
    const issues = findOutlineFlaws(
      createOutline(
        [
          createModule('m1', [
            createConcept('a', { title: 'Loops', prerequisites: ['c', 'b'] }),
            createConcept('c'),
          ]),
        ],
        [createModule('m2', [createConcept('b', { title: 'Testing' })])],
      ),
      audience,
    );
    expect(
      issues.map(({ rule, severity, node_id, where, detail }) => [
        ...[rule, severity, node_id, where, detail.includes('"b"')],
      ]),
    ).toEqual([
      ['order_against_prerequisites', 'critical', 'a', 'Stage 1 > Module m1 > Loops', false],
      ['order_against_prerequisites', 'critical', 'a', 'Stage 1 > Module m1 > Loops', true],
    ]);
  });

  it('is right where prerequisites come first, and nothing is said of those that nobody teaches', () => {
    expect(
      rulesOf(some(3, (index) => ({ prerequisites: index === 0 ? ['ghost', 'c0'] : [`c${index - 1}`] }))),
    ).toEqual([]);
  });
});

describe('hours beyond the time', () => {
  it.each<[number[], number | null, string[]]>([
    [[4, 4, 2], 10, []],
    [[4, 4, 2.1], 10, ['hours_exceed_time warning']],
    [[4, 4, 4.5], 10, ['hours_exceed_time warning']],
    [[4, 4, 4.6], 10, ['hours_exceed_time critical']],
    [[90, 90, 90], null, []],
    // In binary these are more than 3 together.
    [[0.1, 2.7, 0.2], 3, []],
  ])('are said of %j within %s: %j', (hours, available_hours, rules) => {
    const concepts = some(hours.length, (index) => ({ estimated_hours: hours[index] ?? 0 }));
    expect(rulesOf(concepts, { available_hours })).toEqual(rules);
  });

  it('names the sum as it is', () => {
    expect(
      judge(
        some(3, () => ({ estimated_hours: 3.4 })),
        { available_hours: 10 },
      )[0]?.detail,
    ).toContain('10.2 hours');
  });
});

describe('the mix of levels', () => {
  const mixed = (easy: number, medium: number, hard: number) =>
    some(easy + medium + hard, (index) => ({
      difficulty: index < easy ? 'easy' : index < easy + medium ? 'medium' : 'hard',
    }));
  it.each<[Audience['current_level'], [number, number, number], boolean]>([
    ['beginner', [1, 5, 4], false],
    ['beginner', [1, 4, 5], true],
    ['beginner', [0, 6, 0], true],
    ['beginner', [0, 5, 0], false],
    ['beginner', [0, 0, 5], false],
    ['intermediate', [0, 0, 10], false],
    ['intermediate', [10, 0, 0], false],
    ['advanced', [5, 5, 0], false],
    ['advanced', [6, 4, 0], true],
    ['advanced', [5, 0, 0], false],
  ])('for %s with %j easy, medium and hard: flawed is %s', (current_level, [easy, medium, hard], flawed) => {
    expect(rulesOf(mixed(easy, medium, hard), { current_level })).toEqual(
      flawed ? ['level_mix warning'] : [],
    );
  });
});

describe('titles', () => {
  it('that are almost the same are told once each, with the one that came first', () => {
    const issues = judge(titled('Closures', 'Testing', 'closures!', 'Closures'));
    expect(
      issues.map(({ rule, node_id, where, detail }) => [rule, node_id, where, detail.includes('c0')]),
    ).toEqual([
      ['near_duplicate_title', 'c2', 'Stage 1 > Module m > closures!', true],
      ['near_duplicate_title', 'c3', 'Stage 1 > Module m > Closures', true],
    ]);
  });

  it('are not compared where there are more than are allowed', () => {
    const twins = titled('Closures', 'Closures', 'Closures');
    expect(rulesOf(twins, { max_concepts: 2 })).toEqual([]);
    expect(rulesOf(twins, { max_concepts: 3 })).toHaveLength(2);
  });
});

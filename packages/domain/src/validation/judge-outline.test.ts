import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ValidationAnswer, validationFormat } from '../answer/validation-answer.ts';
import type { OutlineIssue } from '../roadmap/outline-issue.ts';
import { createConcept, createModule, createOutline } from '../testing/outline-samples.ts';
import { DIMENSION_WEIGHTS, DIMENSIONS } from './dimension.ts';
import { findRuleIssues, isBlocked, judgeOutline } from './judge-outline.ts';
import { validationSchema } from './validation.ts';

const found = (severity: OutlineIssue['severity']): OutlineIssue => ({
  ...{ rule: 'level_mix', severity, node_id: 'm', where: 'here', detail: 'what', suggestion: 'so' },
});
const said = (severity: 'critical' | 'warning') => ({
  ...{ severity, category: 'knowledge_gap', location: 'a', issue: 'gap', suggestion: 'fill' },
});
const scores = (...values: number[]): ValidationAnswer['dimension_scores'] =>
  values.map((score, index) => ({ dimension: DIMENSIONS[index] ?? 'completeness', score, rationale: 'r' }));
const critic = (
  dimension_scores: ValidationAnswer['dimension_scores'],
  ...issues: ValidationAnswer['issues']
): ValidationAnswer => ({ dimension_scores, issues });
const OUTLINE = createOutline([createModule('m', [createConcept('a'), createConcept('b')])]);
const ALL = scores(80, 80, 80, 80, 80);

describe('the weights', () => {
  it('are one for each dimension and together 1', () => {
    expect(Object.keys(DIMENSION_WEIGHTS)).toEqual([...DIMENSIONS]);
    expect(Object.values(DIMENSION_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });
});

describe('judging an outline', () => {
  it.each<[string, OutlineIssue[], ValidationAnswer | 'unusable' | null, object]>([
    ['nothing found', [], critic(ALL), { valid: true, score: 80, critic: 'asked' }],
    ['weights', [], critic(scores(100, 80, 60, 40, 20)), { score: 70 }],
    ['a full score', [], critic(scores(100, 100, 100, 100, 100)), { score: 100 }],
    ['a warning of the rules', [found('warning')], critic(ALL), { valid: true, score: 75 }],
    ['a critical of the rules', [found('critical')], critic(ALL), { valid: false, score: 70 }],
    ['a warning of the critic', [], critic(ALL, said('warning')), { valid: true, score: 75 }],
    ['a critical of the critic', [], critic(ALL, said('critical')), { valid: false, score: 70 }],
    [
      'all of them',
      [found('critical'), found('warning')],
      critic(ALL, said('critical'), said('warning')),
      { valid: false, score: 50 },
    ],
    [
      'more than there is to lose',
      Array.from({ length: 9 }, () => found('critical')),
      critic(ALL),
      { score: 0 },
    ],
    ['missing dimensions', [], critic(scores(90, 50)), { score: 71.8, critic: 'asked', valid: true }],
    [
      'no scores',
      [],
      critic([], said('critical')),
      { valid: false, score: null, critic: 'unusable', dimensions: [] },
    ],
    ['an empty answer', [], critic([]), { valid: true, score: null, critic: 'unusable' }],
    ['an unusable critic', [found('warning')], 'unusable', { valid: true, score: null, critic: 'unusable' }],
    ['no critic', [found('critical')], null, { valid: false, score: null, critic: 'skipped' }],
    ['a broken hard rule', [found('blocking')], null, { valid: false, score: 0, critic: 'skipped' }],
    [
      'a broken hard rule that a critic praises',
      [found('blocking')],
      critic(ALL),
      { valid: false, score: 0 },
    ],
  ])('counts %s', (_name, issues, answer, verdict) => {
    const validation = judgeOutline(OUTLINE, issues, answer);
    expect(validation).toMatchObject(verdict);
    expect(validationSchema.parse(validation)).toEqual(validation);
  });

  it('tells who found what, rules first, and what each dimension weighs', () => {
    const { issues, dimensions } = judgeOutline(
      OUTLINE,
      [found('warning')],
      critic(ALL.toReversed(), said('critical')),
    );
    expect(issues).toEqual([
      {
        source: 'rules',
        rule: 'level_mix',
        severity: 'warning',
        node_id: 'm',
        where: 'here',
        detail: 'what',
        suggestion: 'so',
      },
      {
        source: 'critic',
        rule: 'knowledge_gap',
        severity: 'critical',
        node_id: 'a',
        where: 'a',
        detail: 'gap',
        suggestion: 'fill',
      },
    ]);
    expect(dimensions.map(({ dimension }) => dimension)).toEqual([...DIMENSIONS]);
    expect(dimensions[0]).toEqual({ dimension: 'completeness', weight: 0.3, score: 80, rationale: 'r' });
  });

  it('tells at which node the critic sees an issue, where there is such a node', () => {
    const places = ['a', 'm', 's1', '', 'Module m', 'gone', 'A'];
    const answer = critic(ALL, ...places.map((location) => ({ ...said('warning'), location })));
    const { issues } = judgeOutline(OUTLINE, [], answer);
    expect(issues.map(({ node_id, where }) => [where, node_id])).toEqual([
      ...['a', 'm', 's1'].map((id) => [id, id]),
      ...['', 'Module m', 'gone', 'A'].map((where) => [where, null]),
    ]);
  });

  it('is read from a record without ids as it is from one with them', () => {
    const { issues, ...validation } = judgeOutline(
      OUTLINE,
      [found('warning')],
      critic(ALL, said('critical')),
    );
    const earlier = issues.map(({ node_id: _none, ...issue }) => issue);
    expect(validationSchema.parse({ ...validation, issues: earlier })).toEqual({
      ...validation,
      issues: issues.map((issue) => ({ ...issue, node_id: null })),
    });
  });

  it('takes the first of two scores for one dimension', () => {
    expect(judgeOutline(OUTLINE, [], critic([...scores(90), ...scores(10)])).score).toBe(90);
  });

  it('gives a score from 0 to 100 whatever a critic answers', () => {
    const answer = fc.record({
      dimension_scores: fc.array(
        fc.record({
          dimension: fc.constantFrom(...DIMENSIONS, 'charm'),
          score: fc.oneof(fc.double(), fc.string()),
        }),
      ),
      issues: fc.array(
        fc.record({ severity: fc.constantFrom('critical', 'warning', 'fatal'), issue: fc.string() }),
      ),
    });
    fc.assert(
      fc.property(answer, (wild) => {
        const { score, critic: state } = judgeOutline(OUTLINE, [], validationFormat.decode.parse(wild));
        if (state === 'unusable') expect(score).toBeNull();
        else expect(score !== null && score >= 0 && score <= 100).toBe(true);
      }),
    );
  });
});

describe('the issues of the rules', () => {
  it('name first what blocks', () => {
    const outline = createOutline([
      createModule('m', [createConcept('a', { prerequisites: ['b', 'ghost'] }), createConcept('b')]),
    ]);
    const issues = findRuleIssues(outline, {
      current_level: 'beginner',
      available_hours: null,
      max_concepts: 30,
    });
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unknown_prerequisite', 'blocking'],
      ['too_few_concepts', 'warning'],
      ['order_against_prerequisites', 'critical'],
    ]);
    expect(isBlocked(issues)).toBe(true);
    expect(isBlocked(issues.slice(1))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanJson } from '../text/clean-text.ts';
import { generateRequestSchema } from './generate-request.ts';
import { modifyRequestSchema } from './modify-request.ts';
import { addNodeSchema } from './node-request.ts';
import { reviewAnswerSchema } from './review-answer.ts';

const withGoal = (learning_goal: unknown) => ({ preferences: { learning_goal } });
const pathsOf = (body: unknown) =>
  generateRequestSchema.safeParse(body).error?.issues.map(({ path }) => path.join('/')) ?? [];

describe('a request for a course', () => {
  it('needs only a goal', () => {
    expect(generateRequestSchema.parse(withGoal('Learn Rust ownership'))).toEqual({
      preferences: {
        learning_goal: 'Learn Rust ownership',
        available_hours_per_week: 10,
        current_level: 'beginner',
        content_preference: ['visual', 'text'],
        primary_language: 'en',
      },
      options: { review: 'auto', max_concepts: 30, priority: 0 },
    });
  });

  it.each([
    ['an empty goal', withGoal(''), 'preferences/learning_goal'],
    ['a blank goal', withGoal('     '), 'preferences/learning_goal'],
    ['a goal of 10,000 characters', withGoal('x'.repeat(10_000)), 'preferences/learning_goal'],
    ['a goal that is a number', withGoal(7), 'preferences/learning_goal'],
    ['no goal', { preferences: {} }, 'preferences/learning_goal'],
    ['no preferences', {}, 'preferences'],
    [
      'too many hours',
      { preferences: { learning_goal: 'abc', available_hours_per_week: 169 } },
      'preferences/available_hours_per_week',
    ],
    [
      'no hours',
      { preferences: { learning_goal: 'abc', available_hours_per_week: 0 } },
      'preferences/available_hours_per_week',
    ],
    [
      'an unknown level',
      { preferences: { learning_goal: 'abc', current_level: 'guru' } },
      'preferences/current_level',
    ],
    [
      'a broken language tag',
      { preferences: { learning_goal: 'abc', primary_language: '"; drop' } },
      'preferences/primary_language',
    ],
    [
      'an impossible date',
      { preferences: { learning_goal: 'abc', target_deadline: '2027-02-30' } },
      'preferences/target_deadline',
    ],
    [
      'an endless language tag',
      { preferences: { learning_goal: 'abc', primary_language: `en${'-aaaaaaaa'.repeat(9)}` } },
      'preferences/primary_language',
    ],
    [
      'an endless date',
      { preferences: { learning_goal: 'abc', target_deadline: `2027-01-01T00:00:00.${'0'.repeat(99)}Z` } },
      'preferences/target_deadline',
    ],
    ['too many concepts', { ...withGoal('abc'), options: { max_concepts: 101 } }, 'options/max_concepts'],
    ['an unknown field', { ...withGoal('abc'), color: 'red' }, ''],
  ])('refuses %s', (_name, body, path) => {
    expect(pathsOf(body)).toEqual([path]);
  });

  it('trims and cleans what a person typed', () => {
    expect(generateRequestSchema.parse(withGoal(' Ru\u0000st \ud800')).preferences.learning_goal).toBe(
      'Rust \ufffd',
    );
  });
});

describe('a review answer', () => {
  it('must say what to change when it rejects', () => {
    expect(reviewAnswerSchema.safeParse({ approved: false }).error?.issues[0]?.path).toEqual(['feedback']);
    expect(reviewAnswerSchema.safeParse({ approved: false, feedback: 'shorter' }).success).toBe(true);
    expect(reviewAnswerSchema.safeParse({ approved: true }).success).toBe(true);
  });
});

describe('a request to modify a piece', () => {
  const pathsOfRequirements = (requirements: unknown) =>
    modifyRequestSchema.safeParse({ requirements }).error?.issues.map(({ path }) => path.join('/')) ?? [];

  it('needs 1 to 10 requirements with words in each', () => {
    expect(pathsOfRequirements([])).toEqual(['requirements']);
    expect(pathsOfRequirements(Array.from({ length: 11 }, () => 'Shorter'))).toEqual(['requirements']);
    expect(pathsOfRequirements(['Shorter', ' \u0000 '])).toEqual(['requirements/1']);
    expect(pathsOfRequirements(['x'.repeat(100_000)])).toEqual(['requirements/0']);
    expect(pathsOfRequirements('Shorter')).toEqual(['requirements']);
    expect(pathsOfRequirements({ __proto__: null, length: 1 })).toEqual(['requirements']);
    expect(pathsOfRequirements(Array.from({ length: 10 }, () => 'é'.repeat(1000)))).toEqual([]);
  });

  it('trims and cleans them', () => {
    const requirements = [' Shor\u0000ter \ud800', '__proto__'];
    expect(modifyRequestSchema.parse({ requirements })).toEqual({
      requirements: ['Shorter \ufffd', '__proto__'],
    });
  });
});

describe('a new stage', () => {
  const pathsOfStage = (modules: number, concepts: number) =>
    addNodeSchema
      .safeParse({
        parent_id: null,
        title: 'Stage',
        modules: Array.from({ length: modules }, () => ({
          title: 'Module',
          concepts: Array.from({ length: concepts }, () => ({ title: 'Concept' })),
        })),
      })
      .error?.issues.map(({ path }) => path.join('/')) ?? [];

  it('brings no more nodes with it than a whole outline may have', () => {
    expect(pathsOfStage(10, 99)).toEqual([]);
    expect(pathsOfStage(10, 100)).toEqual(['modules']);
    expect(pathsOfStage(100, 100)).toEqual(['modules']);
  });
});

describe('cleaning', () => {
  it('makes any JSON storable and leaves storable JSON alone', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const cleaned = cleanJson(value);
        expect(JSON.stringify(cleaned)).not.toContain('\\u0000');
        expect(JSON.stringify(cleaned).isWellFormed()).toBe(true);
        expect(cleanJson(cleaned)).toEqual(cleaned);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_TYPES, type ContentType } from '../artifact/content-type.ts';
import { generateRequestSchema } from '../request/generate-request.ts';
import { MOST_REPAIRS } from '../validation/most-repairs.ts';
import { estimateSchema } from '../view/estimate-view.ts';
import type { RoadmapView } from '../view/roadmap-view.ts';
import { COURSE_STEPS, type CourseStep } from './course-step.ts';
import { type CourseTerms, createEstimate, type StepTerms } from './create-estimate.ts';
import { estimateRemainder } from './estimate-remainder.ts';
import { estimateRequest } from './estimate-request.ts';
import type { Pace } from './measure-minutes.ts';
import { type ConceptStep, planCourse, type Workload } from './workload.ts';

const NOW = Date.UTC(2026, 10, 22);
const OPEN: Pace = {
  calls_at_once: 512,
  calls_per_minute: Number.POSITIVE_INFINITY,
  tokens_per_minute: Number.POSITIVE_INFINITY,
};
const TERMS: StepTerms = {
  model: 'fast',
  basis: 'measured',
  input_tokens: 1000,
  cached_input_tokens: 0,
  output_tokens: 500,
  seconds: 60,
  slow_seconds: 120,
  cost_micro_usd: 7,
};
const createTerms = (given: Partial<Record<CourseStep, Partial<StepTerms>>> = {}): CourseTerms =>
  Object.fromEntries(COURSE_STEPS.map((step) => [step, { ...TERMS, ...given[step] }])) as CourseTerms;

const UNCHECKED = { repairs: 0, checks_answers: false };
const estimate = (workload: Workload, terms = createTerms(), pace: Partial<Pace> = {}) =>
  createEstimate({ likely: workload, low: workload, high: workload, terms, pace: { ...OPEN, ...pace } });
const request = (preferences: object = {}, options: object = {}) =>
  generateRequestSchema.parse({ preferences: { learning_goal: 'Learn Rust', ...preferences }, options });
const forecast = (...given: Parameters<typeof request>) =>
  estimateRequest(request(...given), { terms: createTerms(), pace: OPEN, checks_answers: false }, () => NOW);

describe('an estimate before there is an outline', () => {
  it('counts three design calls and three for each concept', () => {
    expect(forecast({}, { max_concepts: 30 })).toMatchObject({
      concepts: 30,
      calls: 93,
      input_tokens: 93_000,
      output_tokens: 46_500,
      cost_micro_usd: 93 * 7,
      basis: 'measured',
      unpriced_models: [],
    });
  });

  it('goes from a short course to one whose outline needs every repair', () => {
    const { low, high } = forecast({}, { max_concepts: 30 });
    expect(low).toMatchObject({ concepts: 3, calls: 12 });
    expect(high).toMatchObject({ concepts: 30, calls: 93 + 2 * MOST_REPAIRS });
  });

  it.each([
    ['one concept is all that is allowed', {}, { max_concepts: 1 }, 1, 1],
    [
      'a near deadline leaves room for few',
      { target_deadline: '2026-11-24', available_hours_per_week: 7 },
      {},
      4,
      3,
    ],
    [
      'a deadline tomorrow leaves room for one',
      { target_deadline: '2026-11-23', available_hours_per_week: 1 },
      {},
      2,
      2,
    ],
    ['a deadline that has passed counts for nothing', { target_deadline: '2020-01-01' }, {}, 30, 3],
  ])('%s', (_name, preferences, options, concepts, least) => {
    const { low, ...likely } = forecast(preferences, options);
    expect([likely.concepts, low.concepts]).toEqual([concepts, least]);
  });

  it('costs the same with a review, which a person answers', () => {
    expect(forecast({}, { review: 'human' })).toEqual(forecast());
  });

  it('counts one more for each concept where the answers of its quiz are checked', () => {
    const market = { terms: createTerms(), pace: OPEN, checks_answers: true };
    const made = estimateRequest(request({}, { max_concepts: 30 }), market, () => NOW);
    expect(made).toMatchObject({ calls: 123, low: { calls: 15 } });
    expect(made.by_step.at(-1)).toMatchObject({ step: 'verify', calls: 30 });
  });

  it('says what each step takes', () => {
    const { by_step } = forecast({}, { max_concepts: 2 });
    expect(by_step.map(({ step, calls }) => [step, calls])).toEqual([
      ['intent', 1],
      ['curriculum', 1],
      ['validation', 1],
      ['tutorial', 2],
      ['resources', 2],
      ['quiz', 2],
    ]);
  });
});

const concept = (...lacking: ContentType[]) => ({
  artifacts: Object.fromEntries(
    CONTENT_TYPES.map((type) => [type, { status: 'pending', version: lacking.includes(type) ? null : 2 }]),
  ),
});
const remainder = (concepts: readonly ReturnType<typeof concept>[], checks_answers = false) =>
  estimateRemainder({ stages: [{ modules: [{ concepts }] }] } as unknown as Pick<RoadmapView, 'stages'>, {
    terms: createTerms(),
    pace: OPEN,
    checks_answers,
  });

describe('an estimate of a roadmap', () => {
  it('counts just the pieces that have no stored version', () => {
    const rest = remainder([concept('tutorial', 'resources', 'quiz'), concept('quiz'), concept()]);
    expect(rest).toMatchObject({ concepts: 2, calls: 4, cost_micro_usd: 28 });
    expect(rest.by_step.map(({ step, calls }) => [step, calls])).toEqual([
      ['tutorial', 1],
      ['resources', 1],
      ['quiz', 2],
    ]);
    const { calls, concepts } = rest;
    expect([rest.low, rest.high]).toMatchObject([
      { calls, concepts },
      { calls, concepts },
    ]);
  });

  it('counts a check for each quiz that is still to be written', () => {
    const rest = remainder([concept('tutorial', 'quiz'), concept('resources'), concept()], true);
    expect(rest.by_step.map(({ step, calls }) => [step, calls])).toEqual([
      ['tutorial', 1],
      ['resources', 1],
      ['quiz', 1],
      ['verify', 1],
    ]);
  });

  it('is nothing at all for a finished one, whatever its models cost', () => {
    const nothing = {
      concepts: 0,
      calls: 0,
      input_tokens: 0,
      output_tokens: 0,
      minutes: 0,
      cost_micro_usd: 0,
    };
    const terms = createTerms({ quiz: { cost_micro_usd: null } });
    expect(estimateRemainder({ stages: [] }, { terms, pace: OPEN, checks_answers: true })).toEqual({
      ...nothing,
      low: nothing,
      high: nothing,
      basis: 'measured',
      by_step: [],
      unpriced_models: [],
    });
  });
});

describe('the minutes', () => {
  const minutes = (workload: Workload, pace: Partial<Pace> = {}) =>
    estimate(workload, createTerms(), pace).minutes;
  const one = (...lacking: ConceptStep[]): Workload => ({ design: [], concepts: [lacking] });

  it.each([
    [
      'the design goes one after the other',
      { design: ['intent', 'curriculum', 'validation'], concepts: [] },
      {},
      3,
    ],
    ['a quiz waits for its lesson', one('tutorial', 'quiz'), {}, 2],
    ['its check waits for it', one('tutorial', 'quiz', 'verify'), {}, 3],
    ['the resources do not', one('tutorial', 'resources', 'quiz'), {}, 2],
    ['single pieces take their own time', one('resources'), {}, 1],
    ['of several concepts the slowest ends the course', planCourse({ ...UNCHECKED, concepts: 2 }), {}, 3 + 4],
    [
      'few calls at once take the sum of the work',
      planCourse({ ...UNCHECKED, concepts: 30 }),
      { calls_at_once: 9 },
      13,
    ],
    ['one call at a time takes it all', planCourse({ ...UNCHECKED, concepts: 30 }), { calls_at_once: 1 }, 93],
    ['a ceiling of calls holds', planCourse({ ...UNCHECKED, concepts: 30 }), { calls_per_minute: 3 }, 31],
    [
      'a ceiling of tokens holds',
      planCourse({ ...UNCHECKED, concepts: 30 }),
      { tokens_per_minute: 1500 },
      93,
    ],
    [
      'a started tenth counts as a whole',
      planCourse({ ...UNCHECKED, concepts: 1 }),
      { calls_per_minute: 0.95 },
      6.4,
    ],
  ] as const)('%s', (_name, workload, pace, expected) => {
    expect(minutes(workload as Workload, pace)).toBe(expected);
  });
});

describe('the money', () => {
  it('is not known while one needed model has no price, and that is named once', () => {
    const terms = createTerms({
      tutorial: { model: 'secret', cost_micro_usd: null },
      quiz: { model: 'secret', cost_micro_usd: null },
      edit: { model: 'idle', cost_micro_usd: null },
    });
    const made = estimate(planCourse({ ...UNCHECKED, concepts: 2 }), terms);
    expect(made).toMatchObject({ calls: 9, cost_micro_usd: null, unpriced_models: ['secret'] });
    expect(made.by_step.find(({ step }) => step === 'resources')?.cost_micro_usd).toBe(14);
  });

  it('is not known without a model, of which no name is told', () => {
    const unknown = { model: null, cost_micro_usd: null };
    const terms = createTerms(Object.fromEntries(COURSE_STEPS.map((step) => [step, unknown])));
    expect(estimate(planCourse({ ...UNCHECKED, concepts: 1 }), terms)).toMatchObject({
      calls: 6,
      cost_micro_usd: null,
      unpriced_models: [],
    });
  });
});

describe('the basis', () => {
  it.each([
    ['measured', { edit: 'usual' }],
    ['mixed', { intent: 'usual' }],
    ['mixed', { quiz: 'mixed' }],
  ] as const)('is %s when %o', (basis, given) => {
    const terms = createTerms(
      Object.fromEntries(Object.entries(given).map(([step, basis]) => [step, { basis }])),
    );
    expect(estimate(planCourse({ ...UNCHECKED, concepts: 1 }), terms).basis).toBe(basis);
  });
});

const positive = fc.double({ min: 0, max: 1e5, noNaN: true });
const anyTerms: fc.Arbitrary<CourseTerms> = fc.record(
  Object.fromEntries(
    COURSE_STEPS.map((step) => [
      step,
      fc.record({
        model: fc.constantFrom('one', 'two'),
        basis: fc.constantFrom('measured', 'mixed', 'usual'),
        input_tokens: positive,
        cached_input_tokens: fc.constant(0),
        output_tokens: positive,
        seconds: positive,
        slow_seconds: positive,
        cost_micro_usd: fc.option(fc.nat({ max: 1e6 })),
      }),
    ]),
  ) as Record<CourseStep, fc.Arbitrary<StepTerms>>,
);
const anyPace = fc.record({
  calls_at_once: fc.integer({ min: 1, max: 1000 }),
  calls_per_minute: fc.oneof(fc.integer({ min: 1, max: 1e4 }), fc.constant(Number.POSITIVE_INFINITY)),
  tokens_per_minute: fc.oneof(fc.integer({ min: 1, max: 1e6 }), fc.constant(Number.POSITIVE_INFINITY)),
});
const anyWorkload: fc.Arbitrary<Workload> = fc.record({
  design: fc.array(fc.constantFrom('intent', 'curriculum', 'validation', 'edit'), { maxLength: 9 }),
  concepts: fc.array(fc.subarray([...CONTENT_TYPES, 'verify' as const], { minLength: 1 }), {
    maxLength: 100,
  }),
});

describe('any estimate', () => {
  it('fits its schema, and its parts make up its sums', () => {
    fc.assert(
      fc.property(anyWorkload, anyTerms, anyPace, (workload, terms, pace) => {
        const made = estimate(workload, terms, pace);
        expect(estimateSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
        expect(made.calls).toBe(workload.design.length + workload.concepts.flat().length);
        for (const sum of ['calls', 'input_tokens', 'output_tokens'] as const) {
          expect(made.by_step.reduce((total, step) => total + step[sum], 0)).toBe(made[sum]);
        }
        const unpriced = made.by_step.filter(({ cost_micro_usd }) => cost_micro_usd === null);
        expect(made.cost_micro_usd === null).toBe(unpriced.length > 0);
        expect(made.unpriced_models.length > 0).toBe(unpriced.length > 0);
      }),
    );
  });

  it('grows with the work and never shrinks by a slower pace', () => {
    fc.assert(
      fc.property(anyWorkload, anyTerms, anyPace, (workload, terms, pace) => {
        const made = estimate(workload, terms, pace);
        const more = estimate(
          { design: [...workload.design, 'edit'], concepts: [...workload.concepts, ['quiz']] },
          terms,
          pace,
        );
        expect(more.calls).toBe(made.calls + 2);
        expect(more.output_tokens).toBeGreaterThanOrEqual(made.output_tokens);
        const slower = estimate(workload, terms, { ...pace, calls_at_once: 1, calls_per_minute: 1 });
        expect(slower.minutes).toBeGreaterThanOrEqual(made.minutes);
      }),
    );
  });

  it('of a request lies between its bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), anyTerms, anyPace, (max_concepts, terms, pace) => {
        const made = estimateRequest(
          request({}, { max_concepts }),
          { terms, pace, checks_answers: true },
          () => NOW,
        );
        for (const figure of ['concepts', 'calls', 'input_tokens', 'output_tokens'] as const) {
          expect(made.low[figure]).toBeLessThanOrEqual(made[figure]);
          expect(made[figure]).toBeLessThanOrEqual(made.high[figure]);
        }
      }),
    );
  });
});

import type { Estimate, EstimateFigures } from '../view/estimate-view.ts';
import type { ExpectedAnswer, FiguresBasis } from './call-figures.ts';
import { COURSE_STEPS, type CourseStep } from './course-step.ts';
import { measureMinutes, type Pace } from './measure-minutes.ts';
import type { Checking, Workload } from './workload.ts';

/** What one answer of a step takes and costs. */
export interface StepTerms extends ExpectedAnswer {
  /** null while no model can be found. */
  readonly model: string | null;
  /** null when the model, or its price, is not known. */
  readonly cost_micro_usd: number | null;
}
export type CourseTerms = Readonly<Record<CourseStep, StepTerms>>;

/** Who is asked, for what, at which price and pace. */
export interface Market extends Checking {
  readonly terms: CourseTerms;
  readonly pace: Pace;
}

interface EstimateParts extends Omit<Market, keyof Checking> {
  readonly likely: Workload;
  readonly low: Workload;
  readonly high: Workload;
}

/**
 * Reckons what calls will take and cost. The range is that of what has to be made; single answers that are longer or
 * slower than the mean are not in it.
 */
export function createEstimate({ likely, low, high, terms, pace }: EstimateParts): Estimate {
  const by_step = countSteps(likely, terms);
  const sum = (workload: Workload) => sumUp(workload, terms, pace);
  return {
    ...sum(likely),
    low: sum(low),
    high: sum(high),
    basis: joinBases(by_step.map(({ basis }) => basis)),
    by_step,
    unpriced_models: [
      ...new Set(
        by_step.flatMap(({ model, cost_micro_usd }) =>
          model === null || cost_micro_usd !== null ? [] : [model],
        ),
      ),
    ],
  };
}

function countSteps({ design, concepts }: Workload, terms: CourseTerms): Estimate['by_step'] {
  const steps = [...design, ...concepts.flat()];
  return COURSE_STEPS.flatMap((step) => {
    const calls = steps.filter((each) => each === step).length;
    if (calls === 0) return [];
    const { model, basis, input_tokens, output_tokens, cost_micro_usd } = terms[step];
    return [
      {
        step,
        model,
        basis,
        calls,
        input_tokens: Math.round(calls * input_tokens),
        output_tokens: Math.round(calls * output_tokens),
        cost_micro_usd: cost_micro_usd === null ? null : calls * cost_micro_usd,
      },
    ];
  });
}

function sumUp(workload: Workload, terms: CourseTerms, pace: Pace): EstimateFigures {
  const by_step = countSteps(workload, terms);
  const add = (read: (step: Estimate['by_step'][number]) => number) =>
    by_step.reduce((sum, step) => sum + read(step), 0);
  const priced = by_step.every(({ cost_micro_usd }) => cost_micro_usd !== null);
  return {
    concepts: workload.concepts.length,
    calls: add(({ calls }) => calls),
    input_tokens: add(({ input_tokens }) => input_tokens),
    output_tokens: add(({ output_tokens }) => output_tokens),
    minutes: measureMinutes(workload, terms, pace),
    cost_micro_usd: priced ? add(({ cost_micro_usd }) => cost_micro_usd ?? 0) : null,
  };
}

/** Of nothing at all, nothing has to be guessed. */
function joinBases(bases: readonly FiguresBasis[]): FiguresBasis {
  if (bases.every((basis) => basis === 'measured')) return 'measured';
  return bases.every((basis) => basis === 'usual') ? 'usual' : 'mixed';
}

import { readCallFigures } from '@roadwright/db';
import { COURSE_STEPS, type CourseTerms, expectAnswer, type Market, type Pace } from '@roadwright/domain';
import { findUsualTokens } from '@roadwright/llm';
import type { ApiDeps } from '../../api-deps.ts';

/** Of a provider that is not known, no limit is known either. */
const OPEN_PACE: Pace = {
  calls_at_once: Number.POSITIVE_INFINITY,
  calls_per_minute: Number.POSITIVE_INFINITY,
  tokens_per_minute: Number.POSITIVE_INFINITY,
};

/** Gathers what estimates are made from: the configured models, their prices and pace, and what calls took so far. */
export async function createMarket({
  database,
  findCourseModels,
  settings,
}: Pick<ApiDeps, 'database' | 'findCourseModels' | 'settings'>): Promise<Market> {
  const [models, figures] = await Promise.all([findCourseModels(), readCallFigures(database)]);
  const terms = COURSE_STEPS.map((step) => {
    const route = models === null ? null : models.find(step);
    const answer = expectAnswer(figures, { step, route, usual: findUsualTokens(step) });
    const cost_micro_usd = route === null ? null : route.countCost(answer);
    return [step, { ...answer, model: route?.model ?? null, cost_micro_usd }] as const;
  });
  return {
    terms: Object.fromEntries(terms) as CourseTerms,
    pace: models?.pace ?? OPEN_PACE,
    checks_answers: settings.checks.answers,
  };
}

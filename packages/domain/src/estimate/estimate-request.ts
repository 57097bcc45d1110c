import type { Clock } from '../id/uuid-v7.ts';
import type { GenerateRequest } from '../request/generate-request.ts';
import { LEAST_CONCEPTS } from '../roadmap/find-outline-flaws.ts';
import { createTimeFrame, limitConcepts } from '../roadmap/time-frame.ts';
import { MOST_REPAIRS } from '../validation/most-repairs.ts';
import type { Estimate } from '../view/estimate-view.ts';
import { createEstimate, type Market } from './create-estimate.ts';
import { planCourse } from './workload.ts';

/**
 * Reckons what a course takes before there is an outline: as many concepts as are allowed and as there is time for, and
 * no repair. The range goes from a short course to one whose outline is repaired until nobody repairs any more; what a
 * person sends back in a review is in none of them.
 */
export function estimateRequest(
  { preferences, options }: GenerateRequest,
  market: Market,
  now: Clock,
): Estimate {
  const concepts = limitConcepts(options.max_concepts, createTimeFrame(preferences, now));
  const { checks_answers } = market;
  return createEstimate({
    ...market,
    likely: planCourse({ concepts, repairs: 0, checks_answers }),
    low: planCourse({ concepts: Math.min(LEAST_CONCEPTS, concepts), repairs: 0, checks_answers }),
    high: planCourse({ concepts, repairs: MOST_REPAIRS, checks_answers }),
  });
}

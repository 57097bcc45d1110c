import type { Estimate } from '../view/estimate-view.ts';
import type { RoadmapView } from '../view/roadmap-view.ts';
import { createEstimate, type Market } from './create-estimate.ts';
import { planRemainder } from './workload.ts';

/** Reckons what a roadmap, as it stands, still needs; nothing is uncertain about how much that is. */
export function estimateRemainder(roadmap: Pick<RoadmapView, 'stages'>, market: Market): Estimate {
  const rest = planRemainder(roadmap, market);
  return createEstimate({ ...market, likely: rest, low: rest, high: rest });
}

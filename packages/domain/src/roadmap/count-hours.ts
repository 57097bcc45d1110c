import { type Framework, listConcepts, type PlacedConcept } from './framework.ts';

/** Gives the framework with the sums that follow from its concepts: hours in all, and weeks at the learner's pace. */
export function countHours(framework: Framework, hours_per_week: number): Framework {
  const hours = sumHours(listConcepts(framework));
  return {
    ...framework,
    total_estimated_hours: hours,
    recommended_completion_weeks: Math.max(1, Math.ceil(hours / hours_per_week)),
  };
}

/** Adds hours up to the hundredth, so that ten tenths are one and no more. */
export const sumHours = (placed: readonly PlacedConcept[]): number =>
  Math.round(100 * placed.reduce((sum, { concept }) => sum + concept.estimated_hours, 0)) / 100;

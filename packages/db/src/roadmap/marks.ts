import type { RoadmapScope } from './hold-roadmap.ts';

/** Names a roadmap for a caller who also wants to see a learner's marks. */
export interface LearnerScope extends RoadmapScope {
  /** Whose marks are shown; nobody's by default. */
  readonly learner?: string | null;
}

/**
 * The concepts of `roadmap` that a learner has marked, those that are gone by now among them.
 *
 * @param learner - the parameter that names the learner, such as `$4`
 */
export const marksOf = (learner: `$${number}`): string => `array(
      select mark.concept_id from roadwright.concept_progress as mark
      where mark.owner_id = ${learner}::text and mark.roadmap_id = roadmap.roadmap_id
    )`;

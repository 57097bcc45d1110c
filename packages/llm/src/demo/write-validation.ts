import { hashText } from '../random/seeded-random.ts';
import type { SampleInput } from './sample-input.ts';
import { createSampleSubject } from './sample-subject.ts';

/** What each dimension gets at least, and by how much it may vary from one outline to the next. */
const LEAST_SCORES = {
  completeness: 80,
  progression: 84,
  stage_coherence: 82,
  module_clarity: 81,
  learner_fit: 78,
} as const;
const SPREAD = 9;

/** Writes the sample judgement of an outline: content, and never a word against it. */
export function writeValidation(input: SampleInput): object {
  const { texts } = createSampleSubject(input);
  const dimensions = Object.keys(LEAST_SCORES) as (keyof typeof LEAST_SCORES)[];
  return {
    dimension_scores: dimensions.map((dimension) => ({
      dimension,
      score: LEAST_SCORES[dimension] + (hashText(`${dimension} ${JSON.stringify(input.outline)}`) % SPREAD),
      rationale: `${texts.review.rationales[dimension]} ${texts.short_notice}`,
    })),
    issues: [],
  };
}

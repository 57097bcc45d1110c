import { type Checks, countBlocking } from './checks.ts';

/** Lists the concepts in which the checks found what would mislead a learner, in the order in which they were looked at. */
export const listFaulty = (checks: Checks): string[] =>
  [...checks.concepts.keys()].filter((concept_id) => countBlocking(checks, concept_id) > 0);

import { type CallFigures, COURSE_STEPS } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

/** Calls of a step that the figures are of: enough for a steady mean, few enough to be read in a millisecond. */
const NEWEST_CALLS = 100;

// A function of the schema, because it looks at the calls of all owners, which nobody who acts for one may.
const READ = `
  select step, address, model, answers, input_tokens, cached_input_tokens, output_tokens, seconds, slow_seconds
  from roadwright.call_figures($1::text[], $2::int)`;

/**
 * Tells what the newest calls of each step took, by model and address. Of all owners together: that is the model's doing
 * and not its owner's, whose own first calls would say too little; only means leave the database.
 */
export const readCallFigures = ({ sql }: Pick<Database, 'sql'>): Promise<CallFigures[]> =>
  sql<CallFigures>(READ, [COURSE_STEPS, NEWEST_CALLS]);

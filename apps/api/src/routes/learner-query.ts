import { learnerId } from '@roadwright/domain';
import { z } from 'zod';

/** The part of a query that says whose marks are shown. */
export const learnerQuery = z.object({
  user_id: learnerId
    .exactOptional()
    .describe('whose marks are shown; those without a name by default, with a key those of its owner'),
});

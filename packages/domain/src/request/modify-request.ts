import { z } from 'zod';
import { budget } from './budget.ts';
import { LONGEST_REQUIREMENT, MOST_REQUIREMENTS } from './limits.ts';
import { text } from './preferences.ts';

/** The body of `POST …/{content_type}/modify`. */
export const modifyRequestSchema = z.strictObject({
  requirements: z
    .array(text(LONGEST_REQUIREMENT).min(1))
    .min(1)
    .max(MOST_REQUIREMENTS)
    .describe('what should be different, in words; the rest stays as it is'),
  budget_micro_usd: budget,
});
export type ModifyRequest = z.infer<typeof modifyRequestSchema>;

/** The body as a caller may write it. */
export type ModifyRequestInput = z.input<typeof modifyRequestSchema>;

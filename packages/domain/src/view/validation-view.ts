import { z } from 'zod';
import { validationSchema } from '../validation/validation.ts';

/** What made the outline that a round is about. */
export const OUTLINE_CAUSES = ['design', 'repair', 'feedback', 'direct'] as const;
export type OutlineCause = (typeof OUTLINE_CAUSES)[number];

/** How a stored step of `structure_validation` looks. */
export const validationRecordSchema = z.object({
  review_round: z.int().describe('review rounds that were over before'),
  validation: validationSchema,
});
export type ValidationRecord = z.infer<typeof validationRecordSchema>;

const round = {
  round: z.int().describe('counts the outlines of a task from 0'),
  review_round: z.int().describe('review rounds that were over before; 0 for the first design'),
  cause: z.enum(OUTLINE_CAUSES),
  created_at: z.string(),
};

/** One validated outline. */
const validationRoundSchema = validationSchema.extend({
  ...round,
  chosen: z.boolean().describe('the best of its design, with which the task went on'),
});
export type ValidationRound = z.infer<typeof validationRoundSchema>;

/** The answer of `GET /tasks/{task_id}/validation`, oldest first. */
export const validationListSchema = z.object({
  items: z.array(validationRoundSchema),
  next_cursor: z.null().describe('rounds are few: all stand on one page'),
});
export type ValidationList = z.infer<typeof validationListSchema>;

import { z } from 'zod';
import { frameworkDiffSchema } from '../edit/diff-frameworks.ts';
import { validationSchema } from '../validation/validation.ts';
import { acceptedTaskSchema } from './task-view.ts';

/** The answer of every direct edit of an outline. */
export const frameworkEditSchema = z.object({
  roadmap_id: z.string(),
  version: z.int().describe('of the outline after the edit; the same as before when nothing changed'),
  diff: frameworkDiffSchema,
  validation: validationSchema.describe('what the rules say about the outline after the edit'),
  task: acceptedTaskSchema
    .nullable()
    .describe('makes the content of what is new; null when nothing is to be made'),
  review_round: z.int().nullable().describe('the round that waits for an answer; null outside of a review'),
});
export type FrameworkEdit = z.infer<typeof frameworkEditSchema>;

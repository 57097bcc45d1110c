import { z } from 'zod';
import { editPlanSchema } from '../answer/edit-plan-answer.ts';
import { frameworkDiffSchema } from '../edit/diff-frameworks.ts';
import { editOperationSchema, skippedOperationSchema } from '../edit/edit-operation.ts';
import { failureSchema } from '../error/problem.ts';
import { frameworkSchema } from '../roadmap/framework.ts';
import { OUTLINE_CAUSES } from './validation-view.ts';

/** How an edit came about and what it did; also how a stored step of `roadmap_edit` looks. */
export const editRecordSchema = z.object({
  review_round: z.int().describe('review rounds that were over before'),
  cause: z.enum(OUTLINE_CAUSES).exclude(['design']),
  feedback: z.string().nullable().describe('what the person said'),
  plan: editPlanSchema.nullable(),
  operations: z.array(editOperationSchema).describe('what was done, in order'),
  skipped: z.array(skippedOperationSchema),
  failure: failureSchema.optional().describe('why the author’s answer was of no use: nothing was done'),
  diff: frameworkDiffSchema,
  before: frameworkSchema,
  outline: frameworkSchema.describe('the outline after it'),
});
export type EditRecord = z.infer<typeof editRecordSchema>;

const count = z.int();
const editRoundSchema = editRecordSchema.omit({ diff: true, before: true, outline: true }).extend({
  round: z.int(),
  created_at: z.string(),
  added_count: count,
  removed_count: count,
  moved_count: count,
  changed_count: count,
});
export type EditRound = z.infer<typeof editRoundSchema>;

/** The answer of `GET /tasks/{task_id}/edits`, oldest first. */
export const editListSchema = z.object({
  items: z.array(editRoundSchema),
  next_cursor: z.string().nullable(),
});
export type EditList = z.infer<typeof editListSchema>;

/** The answer of `GET /tasks/{task_id}/edits/{round}/diff`. */
export const editDiffSchema = frameworkDiffSchema.extend({
  round: z.int(),
  before: frameworkSchema,
  after: frameworkSchema,
});
export type EditDiff = z.infer<typeof editDiffSchema>;

import { z } from 'zod';
import { CONTENT_TYPES } from '../artifact/content-type.ts';
import { failureSchema } from '../error/problem.ts';
import { TASK_STEPS } from '../task/task-words.ts';

/** What a finished task holds, in numbers. */
export const summarySchema = z.object({
  concepts_total: z.int(),
  concepts_done: z.int(),
  concepts_failed: z.int(),
  artifacts_total: z.int(),
  artifacts_done: z.int(),
});
export type Summary = z.infer<typeof summarySchema>;

const attempt = z.int().positive();
const step = z.enum(TASK_STEPS);
const round = z.int().nonnegative().optional();
const roadmap_id = z.string();

/** What the validation says about the outline; absent where it was made without one. */
const verdict = {
  valid: z.boolean().optional().describe('false: something critical is left'),
  score: z.number().nullable().optional().describe('0 to 100; null without a critic'),
};

const eventBodies = [
  z.object({ type: z.literal('task_queued'), attempt }),
  z.object({ type: z.literal('task_started'), attempt }),
  z.object({ type: z.literal('task_recovering'), attempt }),
  z.object({ type: z.literal('task_continued'), attempt }),
  z.object({ type: z.literal('step_started'), step, round }),
  z.object({
    type: z.literal('step_completed'),
    step,
    round,
    data: z.record(z.string(), z.unknown()).optional(),
  }),
  z.object({
    type: z.literal('roadmap_ready'),
    roadmap_id,
    title: z.string(),
    concepts_total: z.int(),
    ...verdict,
  }),
  z.object({
    type: z.literal('human_review_required'),
    roadmap_id,
    round: z.int(),
    stages_count: z.int(),
    concepts_count: z.int(),
    ...verdict,
  }),
  z.object({ type: z.literal('review_answered'), round: z.int(), approved: z.boolean() }),
  z.object({
    type: z.literal('content_generation_progress'),
    concept_id: z.string(),
    concept_title: z.string(),
    content_type: z.enum(CONTENT_TYPES).nullable().describe('null speaks of the whole concept'),
    status: z.enum(['generating', 'completed', 'failed']),
    progress_current: z.int().describe('concepts that have ended'),
    progress_total: z.int(),
    error: failureSchema.optional(),
  }),
  z.object({
    type: z.literal('quality_checked'),
    concept_id: z.string(),
    content_type: z.enum(CONTENT_TYPES),
    findings_count: z.int().describe('what is left after the repair'),
    blocking_count: z.int().describe('those of them that would mislead a learner'),
  }),
  z.object({
    type: z.literal('task_completed'),
    status: z.enum(['completed', 'partial_failure']),
    summary: summarySchema,
    problem: failureSchema.optional().describe('why it stopped early'),
    work_id: z.string().optional().describe('the work that a submission of literature turned out to be'),
  }),
  z.object({ type: z.literal('task_failed'), status: z.literal('failed'), problem: failureSchema }),
  z.object({ type: z.literal('task_cancelled'), status: z.literal('cancelled') }),
] as const;

/** What happened, before the task's row gives it a number and a time. */
export const eventBodySchema = z.discriminatedUnion('type', eventBodies);
export type EventBody = z.infer<typeof eventBodySchema>;
export type EventType = EventBody['type'];

/** An immutable fact of one task; `seq` counts 1, 2, 3 … per task without gaps. */
export const eventSchema = eventBodySchema.and(
  z.object({ task_id: z.string(), seq: z.int().positive(), at: z.string().describe('RFC 3339, UTC') }),
);
export type TaskEvent = z.infer<typeof eventSchema>;

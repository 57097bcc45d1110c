import { z } from 'zod';
import { CONTENT_TYPES } from '../artifact/content-type.ts';
import { failureSchema } from '../error/problem.ts';
import { summarySchema } from '../event/event.ts';
import { TASK_KINDS, TASK_STATUSES, TASK_STEPS } from '../task/task-words.ts';

/** One piece that could not be made, with the reason. */
const failedPieceSchema = failureSchema.extend({
  concept_id: z.string(),
  content_type: z.enum(CONTENT_TYPES),
});
export type FailedPiece = z.infer<typeof failedPieceSchema>;

/** The answer of `GET /tasks/{task_id}`. */
export const taskViewSchema = z.object({
  task_id: z.string(),
  kind: z.enum(TASK_KINDS),
  status: z.enum(TASK_STATUSES),
  current_step: z.enum(TASK_STEPS),
  roadmap_id: z.string().nullable(),
  retry_of: z.string().nullable(),
  work_id: z.string().nullable().describe('the work that a submission of literature is about, once known'),
  learning_goal: z.string().describe('empty for a submission of literature'),
  requirements: z
    .array(z.string())
    .describe('what it was asked to change about the piece that it makes anew'),
  review_round: z.int().nullable().describe('the round that waits for an answer'),
  progress: summarySchema,
  attempt: z.int().describe('1, and one more for each worker that died on it'),
  queue: z
    .object({ position: z.int(), ahead: z.int() })
    .nullable()
    .describe('place in the waiting line, null once it has been taken up'),
  usage: z.object({
    llm_calls: z.int(),
    input_tokens: z.int(),
    output_tokens: z.int(),
    cost_micro_usd: z.int().nullable().describe('null while a price is unknown'),
  }),
  failed: z.array(failedPieceSchema),
  error: failureSchema.nullable().describe('why it failed, or why it stopped early'),
  last_seq: z.int().describe('number of the newest event'),
  created_at: z.string(),
  started_at: z.string().nullable(),
  finished_at: z.string().nullable(),
});
export type TaskView = z.infer<typeof taskViewSchema>;

/** One row of `GET /tasks`. */
const taskItemSchema = taskViewSchema.omit({ queue: true, failed: true });
export type TaskItem = z.infer<typeof taskItemSchema>;

/** The answer of `GET /tasks`; `counts` go over all tasks of the filter's owner, whatever their status. */
export const taskListSchema = z.object({
  items: z.array(taskItemSchema),
  next_cursor: z.string().nullable(),
  counts: z.record(z.enum(TASK_STATUSES), z.int()),
});
export type TaskList = z.infer<typeof taskListSchema>;

/** The answer of every request that starts a task. */
export const acceptedTaskSchema = z.object({
  task_id: z.string(),
  kind: z.enum(TASK_KINDS),
  retry_of: z.string().nullable(),
  roadmap_id: z.string().nullable(),
  status: z.enum(TASK_STATUSES),
  status_url: z.string(),
  events_url: z.string(),
});
export type AcceptedTask = z.infer<typeof acceptedTaskSchema>;

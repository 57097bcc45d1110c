import { z } from 'zod';
import type { TaskKind, TaskStatus, TaskStep } from '../task/task-words.ts';
import { taskViewSchema } from './task-view.ts';

/** The earlier API's words for how far the content is. */
const CONTENT_STATUSES = ['NOT_STARTED', 'PENDING', 'PROGRESS', 'SUCCESS', 'FAILURE', 'RETRY'] as const;

export const contentStatusSchema = taskViewSchema
  .pick({ task_id: true, roadmap_id: true, progress: true })
  .extend({ status: z.enum(CONTENT_STATUSES) });
export type ContentStatus = z.infer<typeof contentStatusSchema>;

interface TaskState {
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly current_step: TaskStep;
}

/** Says a task's state in the earlier API's words; a partial failure is a success with holes, as it was there. */
export function toContentStatus({ kind, status, current_step }: TaskState): ContentStatus['status'] {
  if (status === 'completed' || status === 'partial_failure') return 'SUCCESS';
  if (status === 'failed' || status === 'cancelled') return 'FAILURE';
  if (kind === 'retry' && status === 'processing') return 'RETRY';
  if (current_step === 'content_generation' || current_step === 'finalizing') return 'PROGRESS';
  return status === 'pending' && kind === 'create' ? 'NOT_STARTED' : 'PENDING';
}

/** What a task was asked for. */
export const TASK_KINDS = ['create', 'retry', 'modify', 'literature'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATUSES = [
  'pending',
  'processing',
  'human_review_pending',
  'completed',
  'partial_failure',
  'failed',
  'cancelled',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const ACTIVE_STATUSES = [
  'pending',
  'processing',
  'human_review_pending',
] as const satisfies TaskStatus[];
const TERMINAL_STATUSES = [
  'completed',
  'partial_failure',
  'failed',
  'cancelled',
] as const satisfies TaskStatus[];
export type TerminalStatus = (typeof TERMINAL_STATUSES)[number];

/** Whether nothing can change the task any more. */
export const isTerminal = (status: TaskStatus): status is TerminalStatus =>
  (TERMINAL_STATUSES as readonly TaskStatus[]).includes(status);

/** The machine actions of the pipeline, in the order in which a task meets them. */
export const TASK_STEPS = [
  'queued',
  'intent_analysis',
  'curriculum_design',
  'structure_validation',
  'roadmap_edit',
  'human_review',
  'content_generation',
  'work_metadata',
  'work_content',
  'work_references',
  'finalizing',
] as const;
export type TaskStep = (typeof TASK_STEPS)[number];

/** Queues with a concurrency of their own; also the names of their jobs. */
export const LANES = ['design', 'content', 'literature'] as const;
export type Lane = (typeof LANES)[number];

/*
 *              submit
 *                │
 *            ┌───▼───┐  claim   ┌────────────┐ design_done (human) ┌──────────────────────┐
 *            │pending├─────────►│ processing ├────────────────────►│ human_review_pending │
 *            └───┬───┘          └─┬──▲─┬──▲──┘                     └────┬───┬─▲─────┬─────┘
 *                │                │  │ │  │                             │   └─┘     │  reopen_review
 *                │                │  │ │  └── approve, reject ──────────┘           │
 *                │                │  └─┘ claim, design_done (auto), continue        │
 *                │                ├──► completed, partial_failure   finish          │
 *                │                ├──► failed                       finish, fail    │
 *                └──── cancel ────┴──► cancelled ◄───────────────── cancel ─────────┘
 */
import type { EventType } from '../event/event.ts';
import type { Lane, TaskStatus } from './task-words.ts';

/** What becomes of the lease: a worker takes it, gives it back, or has it taken away (the epoch grows when it is taken or taken away). */
type LeaseEffect = 'none' | 'taken' | 'kept' | 'released' | 'revoked';
/** Which wake-up hint is put in the queue; `same` is the lane that the task stood in. */
type JobEffect = 'none' | 'removed' | 'same' | Lane;

export interface TaskEdge {
  readonly from: readonly (TaskStatus | 'new')[];
  readonly to: TaskStatus;
  readonly lease: LeaseEffect;
  readonly job: JobEffect;
  /** Event types appended with the edge, in order; where several stand behind `|`, one of them. */
  readonly events: readonly EventType[];
}

/** Every way a task can change its status: the only one there is, for code and SQL alike. */
export const TASK_EDGES = {
  submit_design: { from: ['new'], to: 'pending', lease: 'none', job: 'design', events: ['task_queued'] },
  submit_content: { from: ['new'], to: 'pending', lease: 'none', job: 'content', events: ['task_queued'] },
  submit_literature: {
    from: ['new'],
    to: 'pending',
    lease: 'none',
    job: 'literature',
    events: ['task_queued'],
  },
  start: { from: ['pending'], to: 'processing', lease: 'taken', job: 'none', events: ['task_started'] },
  resume: { from: ['processing'], to: 'processing', lease: 'taken', job: 'none', events: [] },
  recover: {
    from: ['processing'],
    to: 'processing',
    lease: 'taken',
    job: 'none',
    events: ['task_recovering'],
  },
  open_content: {
    from: ['processing'],
    to: 'processing',
    lease: 'released',
    job: 'content',
    events: ['roadmap_ready'],
  },
  open_review: {
    from: ['processing'],
    to: 'human_review_pending',
    lease: 'released',
    job: 'none',
    events: ['roadmap_ready', 'human_review_required'],
  },
  // A person has changed the outline under review by hand: who answers must have seen the new one.
  reopen_review: {
    from: ['human_review_pending'],
    to: 'human_review_pending',
    lease: 'none',
    job: 'none',
    events: ['roadmap_ready', 'human_review_required'],
  },
  approve: {
    from: ['human_review_pending'],
    to: 'processing',
    lease: 'none',
    job: 'content',
    events: ['review_answered'],
  },
  reject: {
    from: ['human_review_pending'],
    to: 'processing',
    lease: 'none',
    job: 'design',
    events: ['review_answered'],
  },
  continue: {
    from: ['processing'],
    to: 'processing',
    lease: 'released',
    job: 'same',
    events: ['task_continued'],
  },
  complete: {
    from: ['processing'],
    to: 'completed',
    lease: 'released',
    job: 'none',
    events: ['task_completed'],
  },
  complete_partially: {
    from: ['processing'],
    to: 'partial_failure',
    lease: 'released',
    job: 'none',
    events: ['task_completed'],
  },
  fail: { from: ['processing'], to: 'failed', lease: 'released', job: 'none', events: ['task_failed'] },
  cancel: {
    from: ['pending', 'processing', 'human_review_pending'],
    to: 'cancelled',
    lease: 'revoked',
    job: 'removed',
    events: ['task_cancelled'],
  },
} as const satisfies Record<string, TaskEdge>;
export type TaskEdgeName = keyof typeof TASK_EDGES;

/** Whether a task of this status may take the edge. */
export const mayTake = (edge: TaskEdgeName, status: TaskStatus): boolean =>
  (TASK_EDGES[edge].from as readonly string[]).includes(status);

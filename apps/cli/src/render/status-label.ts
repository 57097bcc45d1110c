import { isTerminal, type TaskStatus, type TaskView } from '@roadwright/domain';
import { renderStep } from './step-label.ts';

/** How a task or its course stands, in a learner's words. */
export const STATUS_LABELS: Readonly<Record<TaskStatus, string>> = {
  pending: 'waiting',
  processing: 'being written',
  human_review_pending: 'waits for your review',
  completed: 'complete',
  partial_failure: 'incomplete',
  failed: 'failed',
  cancelled: 'cancelled',
};

type Standing = Pick<TaskView, 'status' | 'current_step' | 'review_round'>;

/** Renders what a task is at, or how it ended; reviews count from 1, other steps from 0. */
export const renderStanding = ({ status, current_step, review_round }: Standing): string =>
  isTerminal(status)
    ? STATUS_LABELS[status]
    : renderStep(current_step, review_round === null ? null : review_round - 1);

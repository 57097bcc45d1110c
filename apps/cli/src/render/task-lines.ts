import type { TaskView } from '@roadwright/domain';
import { toPlainLine } from '../terminal/plain-text.ts';
import { renderStanding } from './status-label.ts';

/** Renders the state of one task. */
export function renderTaskLines(task: TaskView): string[] {
  if (task.kind === 'literature') return renderSubmission(task);
  const { progress } = task;
  const queue =
    task.queue === null ? [] : [`Place ${task.queue.position} in the queue, ${task.queue.ahead} ahead`];
  const failed = task.failed.map(
    ({ concept_id, content_type, detail, code }) =>
      `  ${concept_id}/${content_type}: ${toPlainLine(detail)} (${code})`,
  );
  return [
    toPlainLine(task.learning_goal),
    `${renderStanding(task)} · ${progress.concepts_done}/${progress.concepts_total} concepts, ${progress.artifacts_done}/${progress.artifacts_total} artifacts`,
    ...queue,
    ...(task.error === null ? [] : [`${toPlainLine(task.error.detail)} (${task.error.code})`]),
    ...(failed.length === 0 ? [] : ['Missing:', ...failed]),
  ];
}

/** It has no goal and no concepts. */
const renderSubmission = (task: TaskView): string[] => [
  'A work of literature',
  renderStanding(task),
  ...(task.error === null ? [] : [`${toPlainLine(task.error.detail)} (${task.error.code})`]),
  ...(task.work_id === null ? [] : [`work_id ${task.work_id}`]),
];

import { AppError, type ClaimedTask } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { createRunningTasks } from './running-tasks.ts';

test('a claim that arrives after everything was aborted is aborted already', () => {
  const running = createRunningTasks();
  const task = { task_id: 'a', epoch: 1, lane: 'design' } as ClaimedTask;
  const early = running.add(task);
  const reason = new AppError('shutting_down', 'Over.');
  running.abortAll(reason);
  const late = running.add({ ...task, task_id: 'b' });
  expect([early, late].map(({ controller }) => controller.signal.reason)).toEqual([reason, reason]);
});

import type { AppError, ClaimedTask, Lane } from '@roadwright/domain';

/** A claim whose handler is at work in this process. */
interface RunningTask {
  readonly task_id: string;
  readonly epoch: number;
  readonly lane: Lane;
  /** Aborted with an AppError that says why the work has to end. */
  readonly controller: AbortController;
}

/** The claims of this process. */
export interface RunningTasks {
  add(task: ClaimedTask): RunningTask;
  remove(task: RunningTask): void;
  list(): RunningTask[];
  countBusy(lane: Lane): number;
  /** Aborts every running claim of these tasks. */
  abort(task_ids: readonly string[], reason: AppError): void;
}

/** Creates the register that beats, cancellations and drains go by. */
export function createRunningTasks(): RunningTasks {
  const running = new Set<RunningTask>();
  return {
    add: ({ task_id, epoch, lane }) => {
      const task = { task_id, epoch, lane, controller: new AbortController() };
      running.add(task);
      return task;
    },
    remove: (task) => running.delete(task),
    list: () => [...running],
    countBusy: (lane) => [...running].filter((task) => task.lane === lane).length,
    abort: (task_ids, reason) => {
      for (const { task_id, controller } of running) {
        if (task_ids.includes(task_id)) controller.abort(reason);
      }
    },
  };
}

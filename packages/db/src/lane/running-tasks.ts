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
  /** Aborts every claim, those that are still to come included. */
  abortAll(reason: AppError): void;
  /** Aborts one claim; a newer one of the same task goes on. */
  abortClaim(claim: Pick<ClaimedTask, 'task_id' | 'epoch'>, reason: AppError): void;
}

/** Creates the register that beats, cancellations and drains go by. */
export function createRunningTasks(): RunningTasks {
  const running = new Set<RunningTask>();
  let over: AppError | null = null;
  return {
    add: ({ task_id, epoch, lane }) => {
      const task = { task_id, epoch, lane, controller: new AbortController() };
      if (over !== null) task.controller.abort(over);
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
    abortAll: (reason) => {
      over = reason;
      for (const { controller } of running) controller.abort(reason);
    },
    abortClaim: ({ task_id, epoch }, reason) => {
      for (const task of running) {
        if (task.task_id === task_id && task.epoch === epoch) task.controller.abort(reason);
      }
    },
  };
}

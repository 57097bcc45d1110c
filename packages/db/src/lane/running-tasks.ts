import { AppError, type ClaimedTask, type Lane } from '@roadwright/domain';

/** A claim whose handler is at work in this process. */
export interface RunningTask {
  readonly task_id: string;
  readonly epoch: number;
  readonly lane: Lane;
  /** Aborted with an AppError when nothing new shall be begun. */
  readonly winding: AbortController;
  /** Aborted with an AppError that says why the work has to end. */
  readonly controller: AbortController;
}

type Claim = Pick<ClaimedTask, 'task_id' | 'epoch'>;

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
  abortClaim(claim: Claim, reason: AppError): void;
  /** Lets every claim end what it has under way, and those that are still to come begin nothing. */
  windDownAll(): void;
  /** The same for the claims at work now, and not for those to come. */
  windDownPresent(): void;
}

/** Creates the register that beats, cancellations and drains go by; `onChange` is told of each claim that comes or goes. */
export function createRunningTasks(onChange: () => void = () => undefined): RunningTasks {
  const running = new Set<RunningTask>();
  let over: AppError | null = null;
  let ending = false;
  const windDown = ({ winding }: RunningTask) => winding.abort(createWindingDown());
  const windDownPresent = () => {
    for (const task of running) windDown(task);
  };
  return {
    add: ({ task_id, epoch, lane }) => {
      const task = {
        task_id,
        epoch,
        lane,
        winding: new AbortController(),
        controller: new AbortController(),
      };
      if (ending) windDown(task);
      if (over !== null) task.controller.abort(over);
      running.add(task);
      onChange();
      return task;
    },
    remove: (task) => {
      running.delete(task);
      onChange();
    },
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
    windDownAll: () => {
      ending = true;
      windDownPresent();
    },
    windDownPresent,
  };
}

const createWindingDown = (): AppError =>
  new AppError('winding_down', 'The claim ends here; the task goes on in another one.');

import { AppError, type ClaimedTask, type Lane } from '@roadwright/domain';

/** A claim whose handler is at work in this process. */
interface RunningTask {
  readonly task_id: string;
  readonly epoch: number;
  readonly lane: Lane;
  /** Aborted with an AppError when nothing new shall be begun. */
  readonly winding: AbortController;
  /** Aborted with an AppError that says why the work has to end. */
  readonly controller: AbortController;
  /** Lets others come beside a claim that has the process to itself. */
  readonly onTrusted: () => void;
}

type Claim = Pick<ClaimedTask, 'task_id' | 'epoch'>;

/** The claims of this process. */
export interface RunningTasks {
  /** Whether the process takes nothing new any more. */
  readonly ending: boolean;
  /** @param onTrusted - called once the task is known to make progress */
  add(task: ClaimedTask, onTrusted?: () => void): RunningTask;
  remove(task: RunningTask): void;
  list(): RunningTask[];
  countBusy(lane: Lane): number;
  /** Aborts every running claim of these tasks. */
  abort(task_ids: readonly string[], reason: AppError): void;
  /** Aborts every claim, those that are still to come included. */
  abortAll(reason: AppError): void;
  /** Aborts one claim; a newer one of the same task goes on. */
  abortClaim(claim: Claim, reason: AppError): void;
  /** These claims may be worked at beside others. */
  trust(claims: readonly Claim[]): void;
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
  const listSame = ({ task_id, epoch }: Claim) =>
    [...running].filter((task) => task.task_id === task_id && task.epoch === epoch);
  const windDownPresent = () => {
    for (const task of running) windDown(task);
  };
  return {
    get ending() {
      return ending;
    },
    add: (claim, onTrusted) => {
      const task = createRunningTask(claim, onTrusted);
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
    abortClaim: (claim, reason) => {
      for (const { controller } of listSame(claim)) controller.abort(reason);
    },
    trust: (claims) => {
      for (const { onTrusted } of claims.flatMap(listSame)) onTrusted();
    },
    windDownAll: () => {
      ending = true;
      windDownPresent();
    },
    windDownPresent,
  };
}

const createRunningTask = (
  { task_id, epoch, lane }: ClaimedTask,
  onTrusted: () => void = () => undefined,
): RunningTask => ({
  task_id,
  epoch,
  lane,
  winding: new AbortController(),
  controller: new AbortController(),
  onTrusted,
});

const windDown = ({ winding }: RunningTask): void =>
  winding.abort(new AppError('winding_down', 'The claim ends here; the task goes on in another one.'));

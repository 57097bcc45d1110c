import { AppError, isProgress, type TaskWrite, type TimerClock } from '@roadwright/domain';

/** How long one claim may go on. */
export interface Deadlines {
  /** After so long a claim that has stored progress is wound down, so that others have their turn. */
  readonly soft_deadline_ms: number;
  /** A claim that stores no progress for so long is given up. */
  readonly hard_deadline_ms: number;
}

interface DeadlineWatch {
  /** Aborts when the claim should begin nothing new. */
  readonly wind_down: AbortSignal;
  /** Aborts when the claim is given up. */
  readonly expired: AbortSignal;
  /** Takes note of a committed flush. */
  noteWrite(write: TaskWrite): void;
  /** Takes the timers back. */
  stop(): void;
}

/** Watches one claim from now on. No time is compared: a clock that is set anew, or a lid that was shut, ends no claim. */
export function watchDeadlines(
  clock: TimerClock,
  { soft_deadline_ms, hard_deadline_ms }: Deadlines,
): DeadlineWatch {
  const winding = new AbortController();
  const expiring = new AbortController();
  let due = false;
  let progressed = false;
  let stopped = false;
  const windDown = () => {
    if (due && progressed) winding.abort(createWindingDown());
  };
  const watchProgress = () =>
    clock.after(hard_deadline_ms, () => expiring.abort(createDeadlineError(hard_deadline_ms)));
  const cancelSoft = clock.after(soft_deadline_ms, () => {
    due = true;
    windDown();
  });
  let cancelHard = watchProgress();
  return {
    wind_down: winding.signal,
    expired: expiring.signal,
    noteWrite(write) {
      if (stopped || !isProgress(write)) return;
      progressed = true;
      cancelHard();
      cancelHard = watchProgress();
      windDown();
    },
    stop() {
      stopped = true;
      cancelSoft();
      cancelHard();
    },
  };
}

const createWindingDown = () =>
  new AppError('winding_down', 'The claim has lasted long enough; the task goes on in another one.');

const createDeadlineError = (hard_deadline_ms: number) =>
  new AppError(
    'deadline_exceeded',
    `Nothing was finished for ${hard_deadline_ms / 1000} s. What is stored stays: retry the task to go on from there, and set a larger HARD_DEADLINE_S if the model is slow.`,
  );

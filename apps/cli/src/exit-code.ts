import type { TaskStatus } from '@roadwright/domain';

/** How the process ends; usage as in sysexits.h, an interrupt as shells count it. */
export const EXIT = {
  done: 0,
  failed: 1,
  partial: 2,
  usage: 64,
  interrupted: 130,
} as const;

/** Tells the end of a task to a shell. */
export function chooseExitCode(status: TaskStatus): number {
  if (status === 'failed' || status === 'cancelled') return EXIT.failed;
  return status === 'partial_failure' ? EXIT.partial : EXIT.done;
}

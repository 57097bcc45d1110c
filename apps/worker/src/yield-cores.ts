import { constants, getPriority, setPriority } from 'node:os';

/**
 * Lets other processes of this machine have a core first whenever both want it: a course takes minutes, and a person
 * who waits for a page should not wait for it. On Linux only this thread and those that it starts from now on give way,
 * so the heartbeat keeps its place when it was started before. A lower priority that was given from outside stays.
 */
export function yieldCores(): void {
  const lower = constants.priority.PRIORITY_BELOW_NORMAL;
  try {
    if (getPriority() < lower) setPriority(lower);
  } catch {
    // Where a sandbox forbids it the worker runs as it was started.
  }
}

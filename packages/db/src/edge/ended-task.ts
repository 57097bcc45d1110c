import { isTerminal, type TaskKind, type TaskStatus, type TerminalStatus } from '@roadwright/domain';

/** A task that has just ended in this process. */
export interface EndedTask {
  readonly kind: TaskKind;
  readonly status: TerminalStatus;
  /** From its first claim to its end; null when nobody had begun it. */
  readonly duration_s: number | null;
}

/** A task as an edge has left it. */
export interface MovedTask {
  readonly kind: TaskKind;
  readonly status: TaskStatus;
  readonly duration_s: number | null;
}

/** Tells of the task when the edge has ended it; after the commit, so that nothing is told that did not happen. */
export function tellEnd(onTaskEnd: (ended: EndedTask) => void, moved: MovedTask | null): void {
  if (moved !== null && isTerminal(moved.status)) onTaskEnd({ ...moved, status: moved.status });
}

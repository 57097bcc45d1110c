import { isTerminal, TASK_EDGES, type TaskEdgeName, type TaskStatus } from '@roadwright/domain';

/** An edge of the one transition table, as the values that guarded updates take. */
export interface EdgeValues {
  /** Statuses that the task may have before; empty for a task that does not exist yet. */
  readonly from: readonly TaskStatus[];
  readonly to: TaskStatus;
  /** Added to the lease's epoch. */
  readonly epoch_step: 0 | 1;
  readonly drops_lease: boolean;
  readonly ends: boolean;
  readonly job: (typeof TASK_EDGES)[TaskEdgeName]['job'];
}

/** Reads an edge for a statement, so that no statement carries statuses of its own. */
export function edgeValues(name: TaskEdgeName): EdgeValues {
  const { from, to, lease, job } = TASK_EDGES[name];
  return {
    from: from.filter((status) => status !== 'new'),
    to,
    epoch_step: lease === 'taken' || lease === 'revoked' ? 1 : 0,
    drops_lease: lease === 'released' || lease === 'revoked',
    ends: isTerminal(to),
    job,
  };
}

import type { Connection, TaskProgress } from '@roadwright/client';
import type { TaskEvent } from '@roadwright/domain';

/** One way to show a task while it goes on. */
export interface FollowView {
  readonly showEvent: (event: TaskEvent, progress: TaskProgress) => void;
  readonly showConnection: (connection: Connection) => void;
  /** Leaves the output as a next line needs it. */
  readonly close: () => void;
}

import type { TestDatabase } from '@roadwright/db/testing';
import type { Lane } from '@roadwright/domain';

/** A task that a worker holds the lease of. */
export interface HeldTask {
  readonly task_id: string;
  readonly worker_id: string;
  readonly lane: Lane;
  /** Whether this claim has stored something. */
  readonly progressed: boolean;
  /** Workers that died with nothing but this task since its last progress. */
  readonly lone_crashes: number;
}

const HELD = `
  select task_id, lease_owner as worker_id, lane, progressed, lone_crashes
  from roadwright.task
  where lease_owner is not null and status = 'processing'
  order by task_id`;

/** Lists the tasks that are held at this moment. */
export const listHeldTasks = ({ database: { sql } }: TestDatabase): Promise<HeldTask[]> =>
  sql<HeldTask>(HELD, []);

import { type ClaimedTask, TASK_EDGES, type TaskStatus, type WriteOutcome } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

interface FenceRow {
  readonly status: TaskStatus;
  readonly epoch: number;
  readonly write_no: number;
  readonly leased: boolean;
}

const READ = `
  select status, lease_epoch as epoch, write_no, lease_owner is not null as leased
  from roadwright.task
  where task_id = $1::uuid and owner_id = $2::text`;

/** Says why a write's fence did not hold: committed by an earlier sending, sent too early, or not ours any more. */
export async function readOutcome(
  sql: Sql,
  task: ClaimedTask<unknown>,
  write_no: number,
): Promise<WriteOutcome> {
  const [row] = await sql<FenceRow>(READ, [task.task_id, task.owner_id]);
  if (row === undefined || row.epoch !== task.epoch) return { outcome: 'lease_lost' };
  if (row.write_no >= write_no) return { outcome: 'written' };
  const working = (TASK_EDGES.continue.from as readonly TaskStatus[]).includes(row.status);
  return { outcome: working && row.leased ? 'early' : 'lease_lost' };
}

import { ACTIVE_STATUSES } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

/** First half of the advisory lock that a living worker's session holds; the second is its row's lock_no. */
export const WORKER_LOCK = 7_305_122;

// A new number each time: the session before may hang half-open and still hold the lock of the old one.
// Whoever can announce itself did not die: what was held against its tasks is taken back.
const ANNOUNCE = `
  with me as (
    insert into roadwright.worker as known (worker_id, runner_ids) values ($1::text, $2::text[])
    on conflict (worker_id) do update set
      lock_no = default, runner_ids = excluded.runner_ids, beat_at = excluded.beat_at
    returning lock_no
  ), cleared as (
    update roadwright.task set
      lone_crashes = lone_crashes - blamed_alone::int,
      suspect = suspected_before,
      blamed_worker = null,
      blamed_alone = false
    where blamed_worker = $1::text and status = any($4::text[])
  )
  select pg_advisory_lock($3::int, lock_no), extract(epoch from clock_timestamp())::double precision as at_s from me`;

/** What a worker says of itself. */
export interface Announcement {
  readonly worker_id: string;
  /** Names under which this worker's runners lock jobs. */
  readonly runner_ids: readonly string[];
}

/**
 * Makes the worker known; whoever sees its row sees the lock held, for as long as this session lives.
 *
 * @returns when that was, in seconds of the database's clock
 */
export async function announceWorker(session: Sql, { worker_id, runner_ids }: Announcement): Promise<number> {
  const [row] = await session<{ at_s: number }>(ANNOUNCE, [
    worker_id,
    runner_ids,
    WORKER_LOCK,
    ACTIVE_STATUSES,
  ]);
  return row?.at_s ?? Number.POSITIVE_INFINITY;
}

const RETIRE = `delete from roadwright.worker where worker_id = $1::text`;

/** Takes the worker's row away; what it left behind is recovered when its leases run out. */
export async function retireWorker(session: Sql, worker_id: string): Promise<void> {
  await session(RETIRE, [worker_id]);
}

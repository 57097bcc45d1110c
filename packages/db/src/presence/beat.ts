import { AppError, type TaskStatus } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { Announcement } from './announce-worker.ts';

// A row that somebody holds locked is left for the next beat, so that no single task can hold up the others' leases.
// A claim that its own handler has just ended keeps its epoch and is not marked: nothing was taken from it.
// A pulse that somebody else is just writing is as good as ours.
const BEAT = `
  with felt as (
    select one from roadwright.pulse for update skip locked
  ), pulse as (
    update roadwright.pulse set
      since = case when at < clock_timestamp() - $6::double precision * interval '1 second' then clock_timestamp() else since end,
      at = clock_timestamp()
    from felt
    where pulse.one = felt.one
  ), me as (
    update roadwright.worker set
      beat_at = clock_timestamp(), runner_ids = $5::text[], figures = coalesce($7::json, figures)
    where worker_id = $1::text
    returning worker_id
  ), held as (
    select task_id, epoch from unnest($2::uuid[], $3::int[]) as held (task_id, epoch)
  ), own as (
    select task.task_id from roadwright.task join held using (task_id)
    where task.lease_epoch = held.epoch and task.lease_owner = $1::text
    for update of task skip locked
  ), kept as (
    update roadwright.task set lease_until = clock_timestamp() + $4::double precision * interval '1 second'
    from own where task.task_id = own.task_id
  )
  select
    extract(epoch from clock_timestamp())::double precision as at_s,
    extract(epoch from greatest(
      case when pulse.at < clock_timestamp() - $6::double precision * interval '1 second' then clock_timestamp()
        else pulse.since end,
      pg_postmaster_start_time()
    ))::double precision as steady_since_s,
    exists (select from me) as known,
    coalesce((
      select json_agg(json_build_object('task_id', held.task_id, 'epoch', held.epoch, 'status', task.status))
      from held left join roadwright.task using (task_id)
      where task.task_id is null or task.lease_epoch <> held.epoch or task.recovering
    ), '[]') as lost,
    coalesce((
      select json_agg(json_build_object('task_id', held.task_id, 'epoch', held.epoch))
      from held join roadwright.task using (task_id)
      where task.lease_epoch = held.epoch and task.suspect
    ), '[]') as suspect
  from roadwright.pulse`;

/** So many beats without any worker's sign are an outage; a single late beat of a small fleet is none. */
const PULSE_BEATS = 2.5;

/** A claim as the database knows it. */
export interface HeldClaim {
  readonly task_id: string;
  readonly epoch: number;
}

/** A claim that is not the worker's any more; null for a task that does not exist any more. */
export interface LostClaim extends HeldClaim {
  readonly status: TaskStatus | null;
}

/** What the database says to a beat. */
export interface BeatAnswer {
  /** When that was, in seconds of the database's clock. */
  readonly at_s: number;
  /** Since when, by the same clock, the server has been up and beats have come to it without a break. */
  readonly steady_since_s: number;
  /** Whether the worker is known; if not, it has to announce itself again. */
  readonly known: boolean;
  readonly lost: readonly LostClaim[];
  /** Held claims of tasks that may still be what kills workers. */
  readonly suspect: readonly HeldClaim[];
}

/** A worker and what it holds. */
export interface Beating extends Announcement {
  readonly beat_s: number;
  readonly lease_s: number;
  readonly claims: readonly HeldClaim[];
  /** What the worker tells of itself, as JSON; null leaves what it told before. */
  readonly figures?: string | null;
}

/** Says that the worker lives and extends the leases of its claims. */
export async function beat(session: Sql, beating: Beating): Promise<BeatAnswer> {
  const { worker_id, runner_ids, beat_s, lease_s, claims, figures = null } = beating;
  const task_ids = claims.map(({ task_id }) => task_id);
  const epochs = claims.map(({ epoch }) => epoch);
  const values = [worker_id, task_ids, epochs, lease_s, runner_ids, PULSE_BEATS * beat_s, figures];
  const [answer] = await session<BeatAnswer>(BEAT, values, 'beat');
  if (answer === undefined) throw new AppError('internal_error', 'The pulse of the workers has no row.');
  return answer;
}

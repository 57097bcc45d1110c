import type { ClaimedTask, Lane, TaskEdgeName } from '@roadwright/domain';
import { TASK_EDGES } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { MOST_LONE_CRASHES } from '../edge/crash-limit.ts';
import { edgeValues } from '../edge/edge-values.ts';

/** Who wants which task, from which lane, for how long without a beat. */
export interface Claim {
  readonly task_id: string;
  readonly lane: Lane;
  readonly worker_id: string;
  /** Counts the claims of this worker: one that is sent again, because its answer was lost, is made once. */
  readonly claim_no: number;
  readonly lease_s: number;
  /** Whether the worker has nothing else, so that it may take a task that workers died on. */
  readonly alone: boolean;
}

// The ledger also knows what was paid for and lost with a worker, the row what the ledger may not have yet.
const SPENT = `greatest(
    coalesce(task.cost_micro_usd, 0),
    case when task.request #> '{options,budget_micro_usd}' is not null then coalesce((
      select sum(call.cost_micro_usd) from roadwright.llm_call as call where call.task_id = task.task_id
    ), 0) end
  )::double precision`;

const CLAIMED = `task.task_id, task.kind, task.lane, task.owner_id, task.roadmap_id, task.request, task.attempt,
  task.lease_epoch as epoch, task.write_no, task.review_round, task.requirements,
  task.traceparent, ${SPENT} as spent_micro_usd`;

// The row decides which of the claiming edges it takes: after a death or a lapsed lease it is `recover`. Only a sweep
// takes a lease away from somebody; a claim takes what is free.
const CLAIM = `
  with free as (
    select task.task_id, edge.name, edge.status_to, edge.event
    from roadwright.task
    join unnest($5::text[], $6::text[], $7::text[], $8::text[]) as edge (name, status_from, status_to, event)
      on edge.status_from = task.status and (edge.name = 'recover') = task.recovering
    where task.task_id = $1::uuid and task.lane = $2::text and task.lease_owner is null
      and (not task.suspect or $10::boolean) and task.lone_crashes < $11::int
    for update of task
  ), claimed as (
    update roadwright.task set
      status = free.status_to,
      lease_owner = $3::text,
      lease_until = clock_timestamp() + $4::double precision * interval '1 second',
      lease_epoch = lease_epoch + 1,
      claim_no = $9::int,
      progressed = false,
      freed_at = null,
      recovering = false,
      attempt = attempt + (free.name = 'recover')::int,
      last_seq = last_seq + (free.event is not null)::int,
      started_at = coalesce(started_at, clock_timestamp())
    from free
    where task.task_id = free.task_id
    returning ${CLAIMED}, task.tag, task.last_seq, free.event
  ), started as (
    update roadwright.lane_clock as clock set virtual_time = claimed.tag
    from claimed
    where clock.lane = claimed.lane and clock.virtual_time < claimed.tag
  ), appended as (
    insert into roadwright.event (task_id, seq, owner_id, type, at, data)
    select task_id, last_seq, owner_id, event, clock_timestamp(), format('{"attempt":%s}', attempt)
    from claimed
    where event is not null
  )
  select task_id, kind, lane, owner_id, roadmap_id, request, attempt, epoch, write_no, review_round, requirements,
    traceparent, spent_micro_usd
  from claimed
  union all
  select ${CLAIMED} from roadwright.task
  where task.task_id = $1::uuid and task.lane = $2::text and task.lease_owner = $3::text
    and task.claim_no = $9::int`;

const CLAIMING = ['start', 'resume', 'recover'] as const satisfies TaskEdgeName[];

/**
 * Takes the lease of a waiting task, whose request is what handlers of its lane take; null when somebody else holds it, when the task no longer waits in this lane, or
 * when it is suspect and the worker not alone.
 */
export async function claimTask(
  sql: Sql,
  { task_id, lane, worker_id, claim_no, lease_s, alone }: Claim,
): Promise<ClaimedTask<never> | null> {
  const edges = CLAIMING.flatMap((name) => {
    const { from, to } = edgeValues(name);
    return from.map((status) => ({ name, from: status, to, event: TASK_EDGES[name].events[0] ?? null }));
  });
  const values = [
    task_id,
    lane,
    worker_id,
    lease_s,
    edges.map(({ name }) => name),
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
    edges.map(({ event }) => event),
    claim_no,
    alone,
    MOST_LONE_CRASHES,
  ];
  const [task] = await sql<ClaimedTask<never>>(CLAIM, values, 'claim_task');
  return task ?? null;
}

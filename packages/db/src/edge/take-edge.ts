import type {
  ClaimedTask,
  EventBody,
  EventType,
  Failure,
  Summary,
  TASK_EDGES,
  TaskEdgeName,
} from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { toEventColumns } from '../event/event-rows.ts';
import { edgeValues } from './edge-values.ts';
import type { MovedTask } from './ended-task.ts';

type Bodies<Types extends readonly EventType[]> = {
  readonly [Place in keyof Types]: Extract<EventBody, { type: Types[Place] }>;
};

/** The events that the transition table lists for an edge, no other ones and in that order. */
type EdgeEvents<Name extends TaskEdgeName> = Bodies<(typeof TASK_EDGES)[Name]['events']>;

/** The claim that a worker holds and the number of its write. */
export interface Fence {
  readonly epoch: number;
  readonly write_no: number;
}

/** A task with whose it is, for statements that narrow to one owner's rows. */
export type OwnedTask = Pick<ClaimedTask, 'task_id' | 'owner_id'>;

interface Step<Name extends TaskEdgeName> {
  readonly edge: Name;
  readonly task: OwnedTask;
  readonly events: EdgeEvents<Name>;
  /** Left out by the api, whose right to act does not come from a claim. */
  readonly fence?: Fence;
  /** The final counts, which the terminal event tells too. */
  readonly summary?: Summary;
  /** Why the task failed, or stopped early. */
  readonly failure?: Failure;
}

const TAKE = `
  with moved as (
    update roadwright.task set
      status = $2::text,
      lease_epoch = lease_epoch + $4::int,
      lease_owner = case when $5::boolean then null else lease_owner end,
      lease_until = case when $5::boolean then null else lease_until end,
      freed_at = case when $5::boolean and not $6::boolean then clock_timestamp() else freed_at end,
      recovering = recovering and not $5::boolean,
      finished_at = case when $6::boolean then clock_timestamp() end,
      last_seq = last_seq + cardinality($7::text[]),
      write_no = coalesce($10::int, write_no),
      concepts_total = coalesce($11::int, concepts_total),
      concepts_done = coalesce($12::int, concepts_done),
      concepts_failed = coalesce($13::int, concepts_failed),
      artifacts_total = coalesce($14::int, artifacts_total),
      artifacts_done = coalesce($15::int, artifacts_done),
      error_code = coalesce($16::text, error_code),
      error_detail = coalesce($17::text, error_detail)
    where owner_id = $18::text and task_id = $1::uuid and status = any($3::text[])
      and ($9::int is null or (lease_epoch = $9::int and write_no = $10::int - 1 and lease_owner is not null))
    returning task_id, owner_id, kind, status, extract(epoch from finished_at - started_at) as duration_s,
      last_seq - cardinality($7::text[]) as base, clock_timestamp() as at
  ), appended as (
    insert into roadwright.event (task_id, seq, owner_id, type, at, data)
    select moved.task_id, moved.base + event.place, moved.owner_id, event.type, moved.at, event.data
    from moved, unnest($7::text[], $8::text[]) with ordinality as event (type, data, place)
  )
  select kind, status, duration_s::double precision from moved`;

const SUMMARY = [
  'concepts_total',
  'concepts_done',
  'concepts_failed',
  'artifacts_total',
  'artifacts_done',
] as const satisfies (keyof Summary)[];

/** Moves a task along an edge and appends the edge's events; null when the task may not take it (any more). */
export async function takeEdge<Name extends TaskEdgeName>(
  sql: Sql,
  step: Step<Name>,
): Promise<MovedTask | null> {
  const { from, to, epoch_step, drops_lease, ends } = edgeValues(step.edge);
  const [types, data] = toEventColumns(step.events as readonly EventBody[]);
  const { epoch = null, write_no = null } = step.fence ?? {};
  const values = [
    ...[step.task.task_id, to, from, epoch_step, drops_lease, ends, types, data, epoch, write_no],
    ...SUMMARY.map((count) => step.summary?.[count] ?? null),
    step.failure?.code ?? null,
    step.failure?.detail ?? null,
    step.task.owner_id,
  ];
  const [moved] = await sql<MovedTask>(TAKE, values, 'take_edge');
  return moved ?? null;
}

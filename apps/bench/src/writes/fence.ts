import type { Flush } from './flush.ts';

// The arrays are asked for, so that the planner cannot see how long they are and keeps one plan for all lengths.
// Each row is found and locked by itself: in one join the planner would rather read all tasks that are being worked on.
/** The guarded update of the tasks' rows, as in the product's own write, with parameters 1 to 5. */
export const FENCE = `
  update roadwright.task set
    write_no = held.write_no,
    last_seq = last_seq + held.events,
    artifacts_done = artifacts_done + held.events
  from (
    select flush.write_no, flush.events, flush.place, own.found_at
    from unnest((select $1::uuid[]), (select $2::text[]), (select $3::int[]), (select $4::int[]), (select $5::int[]))
      with ordinality as flush (task_id, owner_id, epoch, write_no, events, place)
    cross join lateral (
      select task.ctid as found_at from roadwright.task
      where task_id = flush.task_id and owner_id = flush.owner_id
        and lease_epoch = flush.epoch and lease_owner is not null and task.write_no = flush.write_no - 1
        and status = 'processing'
      for update
    ) as own
  ) as held
  where task.ctid = held.found_at
  returning held.place, task_id, owner_id, roadmap_id, last_seq - held.events as base, clock_timestamp() as at`;

export const toFenceValues = (flushes: readonly Flush[]): unknown[] => [
  flushes.map(({ task }) => task.task_id),
  flushes.map(({ task }) => task.owner_id),
  flushes.map(({ task }) => task.epoch),
  flushes.map(({ write }) => write.write_no),
  flushes.map(({ write }) => write.events.length),
];

/** @throws Error when not every flush passed its fence */
export function assertAllPassed(passed: readonly unknown[], flushes: readonly Flush[]): void {
  if (passed.length !== flushes.length) {
    throw new Error(`Only ${passed.length} of ${flushes.length} flushes passed their fences.`);
  }
}

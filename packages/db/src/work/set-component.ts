import type { ComponentChange, LiteratureTask } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { assertHeld, CLAIM, claimValues } from './hold-claim.ts';

// A list of references that an earlier submission has brought is there, though this one has none.
const STATUS = `case when $6::text = 'references' and $7::text = 'absent' and exists (
      select from roadwright.work_reference as entry
      join roadwright.work as citing using (work_id)
      where citing.work_id in (work.work_id, work.merged_into)
        or citing.merged_into in (work.work_id, work.merged_into)
    ) then 'completed' else $7::text end`;

// Content is its owner's; what belongs to everybody has an empty owner. A task that goes on with what it has begun
// already makes no second attempt; what is there stays there, though a later submission cannot get it anew.
const SET = `
  with ${CLAIM}
  insert into roadwright.work_component as known (
    work_id, component, owner_id, status, progress, attempts, error_code, error_detail, task_id
  )
  select coalesce(work.merged_into, work.work_id), $6::text, case $6::text when 'content' then claim.owner_id else '' end,
    ${STATUS}, $8::double precision, ($7::text = 'processing')::int, $9::text, $10::text, claim.task_id
  from claim, roadwright.work
  where work.work_id = $5::uuid
  on conflict (work_id, component, owner_id) do update set
    (status, progress, error_code, error_detail, task_id) = (
      select known.status, known.progress, known.error_code, known.error_detail, known.task_id
      where known.status = 'completed' and excluded.status <> 'completed'
      union all
      select excluded.status, excluded.progress, excluded.error_code, excluded.error_detail, excluded.task_id
      where known.status <> 'completed' or excluded.status = 'completed'
    ),
    updated_at = now(),
    attempts = known.attempts + (
      excluded.status = 'processing' and (known.status <> 'processing' or known.task_id <> excluded.task_id)
    )::int
  returning known.work_id`;

/** Stores the state of a component, for its work as it is by now. @throws AppError lease_lost */
export async function setComponent(sql: Sql, task: LiteratureTask, change: ComponentChange): Promise<void> {
  const { work_id, component, status, progress, failure } = change;
  const error = [failure?.code ?? null, failure?.detail ?? null];
  const values = [...claimValues(task), work_id, component, status, progress, ...error];
  assertHeld(await sql(SET, values, 'set_component'));
}

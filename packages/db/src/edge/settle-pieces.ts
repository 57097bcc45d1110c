import { CONTENT_TYPES } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { OwnedTask } from './take-edge.ts';

// Tasks that end at once must not each take the other for one that is still at work: who comes second waits here, and
// its next statement sees that the first one's pieces are free. In the order in which flushes lock concepts.
const HOLD = `
  select from roadwright.task join roadwright.concept using (owner_id, roadmap_id)
  where task.owner_id = $2::text and task.task_id = $1::uuid
    and concept.concept_id in (
      select piece.concept_id from roadwright.reserved_piece as piece
      where piece.owner_id = task.owner_id and piece.roadmap_id = task.roadmap_id and piece.task_id = task.task_id
    )
  order by concept.concept_id collate "C"
  for no key update of concept`;

// What a task has worked on is judged anew even where it has said how that ended: of what others have stored for the
// same concept meanwhile, it may know nothing.
// A concept belongs to a task that made its roadmap or has one of its pieces reserved, and to no other active task.
const SETTLE = `
  with task as (
    select task.task_id, task.owner_id, task.roadmap_id, roadmap.task_id = task.task_id as owns
    from roadwright.task join roadwright.roadmap using (owner_id, roadmap_id)
    where task.owner_id = $3::text and task.task_id = $1::uuid
  ), freed as (
    delete from roadwright.reserved_piece as piece using task
    where piece.owner_id = task.owner_id and piece.roadmap_id = task.roadmap_id and piece.task_id = task.task_id
    returning piece.concept_id
  )
  update roadwright.concept set
    status = case
      when stored.types = $2::int then 'completed'
      when stored.types > 0 then 'partial'
      when exists (
        select from roadwright.failed_piece as piece
        where piece.owner_id = concept.owner_id and piece.roadmap_id = concept.roadmap_id
          and piece.concept_id = concept.concept_id
      ) then 'failed'
      else 'pending'
    end
  from task, roadwright.concept as same
  cross join lateral (
    select count(distinct artifact.content_type) as types from roadwright.artifact
    where artifact.owner_id = same.owner_id and artifact.roadmap_id = same.roadmap_id
      and artifact.concept_id = same.concept_id
  ) as stored
  where concept.owner_id = task.owner_id and concept.roadmap_id = task.roadmap_id
    and (
      concept.status in ('pending', 'generating')
      or concept.status <> 'completed' and concept.concept_id in (select freed.concept_id from freed)
    )
    and same.owner_id = concept.owner_id and same.roadmap_id = concept.roadmap_id and same.concept_id = concept.concept_id
    and (task.owns or concept.concept_id in (select freed.concept_id from freed))
    and not exists (
      select from roadwright.reserved_piece as other
      where other.owner_id = concept.owner_id and other.roadmap_id = concept.roadmap_id
        and other.concept_id = concept.concept_id and other.task_id <> task.task_id
    )`;

/**
 * Leaves nothing `generating` behind a task that has ended: its concepts become what their stored artifacts
 * make them, and its reserved pieces are free again. Belongs in the transaction that ended the task.
 */
export async function settlePieces(sql: Sql, { task_id, owner_id }: OwnedTask): Promise<void> {
  await sql(HOLD, [task_id, owner_id], 'hold_pieces');
  await sql(SETTLE, [task_id, CONTENT_TYPES.length, owner_id], 'settle_pieces');
}

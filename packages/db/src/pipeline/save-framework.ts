import { type ClaimedTask, CONTENT_TYPES, type Framework, listConcepts } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

// A roadmap of another task has no version to give here, and the framework's missing version refuses it all; so does
// the missing owner of a concept that was removed and would come back as another one under its id.
const SAVE = `
  with roadmap as (
    insert into roadwright.roadmap as known (
      roadmap_id, owner_id, task_id, version, title, summary, language, total_estimated_hours,
      recommended_completion_weeks
    )
    values ($1::text, $2::text, $3::uuid, 1, $4::text, $5::text, $6::text, $7::double precision, $8::int)
    on conflict (roadmap_id) do update set
      version = known.version + 1, title = excluded.title, summary = excluded.summary,
      language = excluded.language, total_estimated_hours = excluded.total_estimated_hours,
      recommended_completion_weeks = excluded.recommended_completion_weeks
    where known.task_id = excluded.task_id
    returning version
  ), framework as (
    insert into roadwright.framework (roadmap_id, version, owner_id, task_id, body)
    values ($1::text, (select version from roadmap), $2::text, $3::uuid, $9::text)
  ), removed as (
    update roadwright.concept set removed_at = now()
    where owner_id = $2::text and roadmap_id = $1::text and removed_at is null
      and not concept_id = any($10::text[])
  ), concepts as (
    insert into roadwright.concept as known (roadmap_id, concept_id, owner_id)
    select $1::text, concept.concept_id, $2::text from unnest($10::text[]) as concept (concept_id)
    on conflict (roadmap_id, concept_id) do update set
      owner_id = case when known.removed_at is null then known.owner_id end
  )
  update roadwright.task set
    roadmap_id = $1::text, current_step = $11::text, concepts_total = cardinality($10::text[]),
    artifacts_total = cardinality($10::text[]) * $12::int
  where owner_id = $2::text and task_id = $3::uuid`;

const LOCK = `select from roadwright.roadmap where owner_id = $1::text and roadmap_id = $2::text for update`;

/** Locks the task's roadmap, if it has one, before the task itself: in the order in which edits and deletions lock. */
export async function lockRoadmap(sql: Sql, { owner_id, roadmap_id }: ClaimedTask<unknown>): Promise<void> {
  if (roadmap_id !== null) await sql(LOCK, [owner_id, roadmap_id]);
}

interface Opening {
  readonly edge: 'open_content' | 'open_review';
  readonly roadmap_id: string;
  readonly framework: Framework;
}

/**
 * Stores an outline as the roadmap's next version with a row per concept; concepts that are in it no more are
 * marked removed. Belongs in the transaction that took the edge.
 */
export async function saveFramework(sql: Sql, task: ClaimedTask<unknown>, opening: Opening): Promise<void> {
  const { edge, roadmap_id, framework } = opening;
  await sql(SAVE, [
    roadmap_id,
    task.owner_id,
    task.task_id,
    framework.title,
    framework.summary,
    framework.language,
    framework.total_estimated_hours,
    framework.recommended_completion_weeks,
    JSON.stringify(framework),
    listConcepts(framework).map(({ concept }) => concept.concept_id),
    edge === 'open_review' ? 'human_review' : 'content_generation',
    CONTENT_TYPES.length,
  ]);
}

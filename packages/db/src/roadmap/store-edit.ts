import type { EditRecord, TaskStep, Validation } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { OwnedTask } from '../edge/take-edge.ts';

// The round goes on from the task's own: the lock on its row keeps everybody else from counting.
const STORE = `
  with roadmap as (
    update roadwright.roadmap set
      version = version + 1, title = $4::text, summary = $5::text,
      total_estimated_hours = $6::double precision, recommended_completion_weeks = $7::int
    where owner_id = $1::text and roadmap_id = $2::text
    returning version
  ), framework as (
    insert into roadwright.framework (roadmap_id, version, owner_id, task_id, body)
    select $2::text, roadmap.version, $1::text, $3::uuid, $8::text from roadmap
  ), removed as (
    update roadwright.concept set removed_at = now()
    where owner_id = $1::text and roadmap_id = $2::text and concept_id = any($9::text[])
  ), added as (
    insert into roadwright.concept (roadmap_id, concept_id, owner_id)
    select $2::text, concept.concept_id, $1::text from unnest($10::text[]) as concept (concept_id)
  ), round as (
    select coalesce(max(step.round), -1) + 1 as next from roadwright.task_step as step
    where step.owner_id = $1::text and step.task_id = $3::uuid and step.step = any($11::text[])
  ), steps as (
    insert into roadwright.task_step (task_id, step, round, owner_id, output, created_at)
    select $3::uuid, done.step, round.next, $1::text, done.output, clock_timestamp()
    from round, unnest($12::text[], $13::text[]) as done (step, output)
  ), reviewed as (
    update roadwright.task set review_round = $14::int where owner_id = $1::text and task_id = $3::uuid
  )
  select version from roadmap`;

/** The steps whose rounds count the outlines of a task. */
const OUTLINE_STEPS = [
  'curriculum_design',
  'roadmap_edit',
  'structure_validation',
] as const satisfies TaskStep[];

interface StoredEdit {
  /** The task that made the roadmap; its steps tell the history of the outline. */
  readonly maker: OwnedTask;
  readonly roadmap_id: string;
  readonly record: EditRecord;
  readonly validation: Validation;
  /** Concepts that are new. */
  readonly added: readonly string[];
  /** Concepts that are in the outline no more; their rows and artifacts stay. */
  readonly removed: readonly string[];
}

/**
 * Stores an outline after an edit as the roadmap's next version, with the edit and its validation as the next round of
 * the task that made it. Belongs in the transaction that holds both. Gives the version.
 */
export async function storeEdit(sql: Sql, edit: StoredEdit): Promise<number> {
  const { maker, roadmap_id, record, validation, added, removed } = edit;
  const { outline, review_round } = record;
  const steps = {
    roadmap_edit: record,
    structure_validation: { review_round, validation },
  } satisfies Partial<Record<TaskStep, unknown>>;
  const [row] = await sql<{ version: number }>(STORE, [
    maker.owner_id,
    roadmap_id,
    maker.task_id,
    outline.title,
    outline.summary,
    outline.total_estimated_hours,
    outline.recommended_completion_weeks,
    JSON.stringify(outline),
    removed,
    added,
    OUTLINE_STEPS,
    Object.keys(steps),
    Object.values(steps).map((output) => JSON.stringify(output)),
    review_round,
  ]);
  if (row === undefined) throw new Error(`The roadmap ${roadmap_id} went away while it was held.`);
  return row.version;
}

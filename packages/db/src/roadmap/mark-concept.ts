import type { ProgressMark } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { createConceptNotFound } from '../task/reserve-pieces.ts';
import { createRoadmapNotFound, type RoadmapScope } from './hold-roadmap.ts';

/** A learner's word on one concept. */
export interface Marking extends RoadmapScope {
  readonly concept_id: string;
  /** Whose mark it is. */
  readonly learner: string;
  readonly done: boolean;
}

// A roadmap that is being deleted is waited for, and then not found. A mark that stands keeps its time.
const MARK = `
  with place as (
    select roadmap.roadmap_id, concept.concept_id
    from roadwright.roadmap
    left join roadwright.concept
      on concept.owner_id = roadmap.owner_id and concept.roadmap_id = roadmap.roadmap_id
        and concept.concept_id = $3::text and concept.removed_at is null
    where roadmap.roadmap_id = $1::text and ($2::text is null or roadmap.owner_id = $2::text)
    for key share of roadmap
  ), marked as (
    insert into roadwright.concept_progress as known (owner_id, roadmap_id, concept_id)
    select $4::text, place.roadmap_id, place.concept_id from place
    where $5::boolean and place.concept_id is not null
    on conflict (roadmap_id, owner_id, concept_id) do update set done_at = known.done_at
    returning done_at
  ), unmarked as (
    delete from roadwright.concept_progress as mark using place
    where mark.owner_id = $4::text and mark.roadmap_id = place.roadmap_id and mark.concept_id = place.concept_id
      and not $5::boolean
  )
  select place.concept_id, (select roadwright.utc_text(done_at) from marked) as done_at
  from place`;

/** Sets or takes away a learner's mark; once or several times is the same. @throws AppError roadmap_not_found, concept_not_found */
export async function markConcept(
  { sql }: Pick<Database, 'sql'>,
  { roadmap_id, owner, concept_id, learner, done }: Marking,
): Promise<ProgressMark> {
  const [row] = await sql<{ concept_id: string | null; done_at: string | null }>(MARK, [
    roadmap_id,
    owner,
    concept_id,
    learner,
    done,
  ]);
  if (row === undefined) throw createRoadmapNotFound(roadmap_id);
  if (row.concept_id === null) throw createConceptNotFound(concept_id);
  return { roadmap_id, concept_id, done, done_at: row.done_at };
}

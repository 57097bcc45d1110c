import { AppError, CONTENT_TYPES, type ContentType } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

/** What a task has reserved, in numbers. */
export interface Reserved {
  readonly concepts_total: number;
  readonly artifacts_total: number;
}

// A piece is wanted when no version is stored, or when the retried task failed at it later than the newest one.
const RESERVE_MISSING = `
  with wanted as (
    select concept.concept_id, type.content_type, concept.owner_id, coalesce(stored.version, 0) + 1 as version
    from roadwright.concept
    cross join unnest($4::text[]) as type (content_type)
    cross join lateral (
      select max(artifact.version) as version, max(artifact.created_at) as at
      from roadwright.artifact
      where artifact.owner_id = concept.owner_id and artifact.roadmap_id = concept.roadmap_id
        and artifact.concept_id = concept.concept_id and artifact.content_type = type.content_type
    ) as stored
    where concept.owner_id = $5::text and concept.roadmap_id = $1::text and concept.removed_at is null
      and (stored.version is null or exists (
        select from roadwright.failed_piece as failed
        where failed.owner_id = concept.owner_id and failed.roadmap_id = concept.roadmap_id
          and failed.task_id = $3::uuid
          and failed.concept_id = concept.concept_id and failed.content_type = type.content_type
          and failed.created_at > stored.at
      ))
  ), reserved as (
    insert into roadwright.reserved_piece (roadmap_id, concept_id, content_type, owner_id, task_id, version)
    select $1::text, concept_id, content_type, owner_id, $2::uuid, version from wanted
    on conflict do nothing
    returning concept_id
  )
  select
    (select count(*)::int from wanted) as wanted,
    (select count(*)::int from reserved) as artifacts_total,
    (select count(distinct concept_id)::int from reserved) as concepts_total`;

interface Missing {
  readonly roadmap_id: string;
  readonly owner_id: string;
  readonly task_id: string;
  readonly retry_of: string;
}

/** Reserves every piece that is missing or that the retried task failed at. @throws AppError nothing_to_retry, task_active */
export async function reserveMissing(
  sql: Sql,
  { roadmap_id, owner_id, task_id, retry_of }: Missing,
): Promise<Reserved> {
  const values = [roadmap_id, task_id, retry_of, CONTENT_TYPES, owner_id];
  const [row] = await sql<Reserved & { wanted: number }>(RESERVE_MISSING, values);
  const { wanted = 0, artifacts_total = 0, concepts_total = 0 } = row ?? {};
  if (wanted === 0) throw new AppError('nothing_to_retry', 'Every piece of this roadmap is stored.');
  if (artifacts_total === 0) throw createActive('Another task is making every missing piece already.');
  return { artifacts_total, concepts_total };
}

const RESERVE_ONE = `
  with wanted as (
    select concept.owner_id, (
      select coalesce(max(artifact.version), 0) + 1 from roadwright.artifact
      where artifact.owner_id = concept.owner_id and artifact.roadmap_id = concept.roadmap_id
        and artifact.concept_id = concept.concept_id and artifact.content_type = $3::text
    ) as version
    from roadwright.concept
    where concept.owner_id = $5::text and concept.roadmap_id = $1::text
      and concept.concept_id = $2::text and concept.removed_at is null
  ), reserved as (
    insert into roadwright.reserved_piece (roadmap_id, concept_id, content_type, owner_id, task_id, version)
    select $1::text, $2::text, $3::text, owner_id, $4::uuid, version from wanted
    on conflict do nothing
    returning version
  )
  select exists (select from wanted) as known, (select version from reserved) as version`;

interface Piece {
  readonly roadmap_id: string;
  readonly owner_id: string;
  readonly concept_id: string;
  readonly content_type: ContentType;
  readonly task_id: string;
}

/** Reserves the next version of one piece and says which it is. @throws AppError concept_not_found, task_active */
export async function reservePiece(sql: Sql, piece: Piece): Promise<Reserved & { readonly version: number }> {
  const values = [piece.roadmap_id, piece.concept_id, piece.content_type, piece.task_id, piece.owner_id];
  const [row] = await sql<{ known: boolean; version: number | null }>(RESERVE_ONE, values);
  if (!row?.known) throw createConceptNotFound(piece.concept_id);
  if (row.version === null) throw createActive(PIECE_ACTIVE);
  return { concepts_total: 1, artifacts_total: 1, version: row.version };
}

/** Why a piece cannot be touched while a task has it reserved. */
export const PIECE_ACTIVE = 'Another task is making this piece already.';

const RESERVE_CONCEPTS = `
  insert into roadwright.reserved_piece (roadmap_id, concept_id, content_type, owner_id, task_id, version)
  select $1::text, concept.concept_id, type.content_type, $2::text, $3::uuid, 1
  from unnest($4::text[]) as concept (concept_id)
  cross join unnest($5::text[]) as type (content_type)`;

interface FreshConcepts {
  readonly roadmap_id: string;
  readonly owner_id: string;
  readonly task_id: string;
  /** Concepts that nothing was ever made for. */
  readonly concept_ids: readonly string[];
}

/** Reserves every piece of concepts that are new in their roadmap. */
export async function reserveConcepts(
  sql: Sql,
  { roadmap_id, owner_id, task_id, concept_ids }: FreshConcepts,
): Promise<Reserved> {
  await sql(RESERVE_CONCEPTS, [roadmap_id, owner_id, task_id, concept_ids, CONTENT_TYPES]);
  return { concepts_total: concept_ids.length, artifacts_total: concept_ids.length * CONTENT_TYPES.length };
}

/** The error for a concept that its roadmap does not have (any more). */
export const createConceptNotFound = (concept_id: string): AppError =>
  new AppError('concept_not_found', `There is no concept ${concept_id} in this roadmap.`);

/** The error for an act that has to wait for a task. */
export const createActive = (detail: string): AppError => new AppError('task_active', detail);

import type { ArtifactView, Verdict } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { LINKS_STAND } from '../pipeline/write-verdicts.ts';
import { holdRoadmap } from '../roadmap/hold-roadmap.ts';
import { getMakersRequest } from '../task/get-maker.ts';
import { createActive, createConceptNotFound, PIECE_ACTIVE } from '../task/reserve-pieces.ts';
import { createArtifactNotFound, getArtifact, type PieceScope } from './get-artifact.ts';

const NOTHING = { llm_calls: 0, input_tokens: 0, output_tokens: 0, cost_micro_usd: 0 };
/** What was spent on the checks stands with the version that they were made for. */
const NOTHING_SPENT: Verdict['spent'] = { checking: NOTHING, repairing: NOTHING };

// The roadmap is locked, as whoever reserves a piece locks it, so that nobody takes the next version meanwhile.
const RESTORE = `
  with known as (
    select owner_id, roadmap_id, concept_id from roadwright.concept
    where owner_id = $1::text and roadmap_id = $2::text and concept_id = $3::text and removed_at is null
  ), reserved as (
    select from known join roadwright.reserved_piece as piece
      on piece.owner_id = known.owner_id and piece.roadmap_id = known.roadmap_id
        and piece.concept_id = known.concept_id and piece.content_type = $4::text
  ), stored as (
    select artifact.version, artifact.restored_from
    from known join roadwright.artifact
      on artifact.owner_id = known.owner_id and artifact.roadmap_id = known.roadmap_id
        and artifact.concept_id = known.concept_id and artifact.content_type = $4::text
  ), newest as (
    select version, restored_from from stored order by version desc limit 1
  ), restored as (
    insert into roadwright.artifact (
      roadmap_id, concept_id, content_type, version, owner_id, task_id, body, model, prompt_version, restored_from,
      created_at
    )
    select source.roadmap_id, source.concept_id, source.content_type, newest.version + 1, source.owner_id,
      source.task_id, source.body, source.model, source.prompt_version, source.version, clock_timestamp()
    from newest
    join roadwright.artifact as source
      on source.owner_id = $1::text and source.roadmap_id = $2::text and source.concept_id = $3::text
        and source.content_type = $4::text and source.version = $5::int
    where newest.version <> $5::int and newest.restored_from is distinct from $5::int
    returning version
  ), judged as (
    insert into roadwright.artifact_verdict (
      roadmap_id, concept_id, content_type, version, owner_id, task_id, findings_count, blocking_count, body,
      checked_at, links_due
    )
    select verdict.roadmap_id, verdict.concept_id, verdict.content_type, restored.version, verdict.owner_id,
      verdict.task_id, verdict.findings_count, verdict.blocking_count,
      jsonb_set(verdict.body::jsonb, '{spent}', '${JSON.stringify(NOTHING_SPENT)}')::text,
      verdict.checked_at,
      case when jsonb_array_length(verdict.body::jsonb -> 'links') > 0 then verdict.checked_at + ${LINKS_STAND} end
    from restored
    join roadwright.artifact_verdict as verdict
      on verdict.owner_id = $1::text and verdict.roadmap_id = $2::text and verdict.concept_id = $3::text
        and verdict.content_type = $4::text and verdict.version = $5::int
  ), cited as (
    insert into roadwright.artifact_citation (owner_id, roadmap_id, concept_id, content_type, version, work_id)
    select citation.owner_id, citation.roadmap_id, citation.concept_id, citation.content_type, restored.version,
      citation.work_id
    from restored
    join roadwright.artifact_citation as citation
      on citation.owner_id = $1::text and citation.roadmap_id = $2::text and citation.concept_id = $3::text
        and citation.content_type = $4::text and citation.version = $5::int
  )
  select
    exists (select from known) as known,
    exists (select from reserved) as reserved,
    exists (select from stored where stored.version = $5::int) as stored,
    (select version from restored) as version,
    (select version from newest) as newest`;

interface RestoreRow {
  readonly known: boolean;
  readonly reserved: boolean;
  /** Whether the wanted version is there. */
  readonly stored: boolean;
  /** The new version; null when nothing had to be stored. */
  readonly version: number | null;
  readonly newest: number | null;
}

/**
 * Makes the text of an earlier version the newest one, as a version of its own, with what the checks say of it; the others
 * stay. What is the newest
 * text already, as this version or brought back from it, is left as it is.
 *
 * @throws AppError roadmap_not_found, concept_not_found, artifact_not_found, task_active
 */
export async function restoreVersion(
  database: Database,
  piece: PieceScope & { readonly version: number },
): Promise<{ readonly artifact: ArtifactView; readonly created: boolean }> {
  const { concept_id, content_type, version } = piece;
  return await database.transaction(async (sql) => {
    const roadmap = await holdRoadmap(sql, piece);
    // Until its maker has ended, the whole roadmap is the maker's own.
    await getMakersRequest(sql, roadmap);
    const values = [roadmap.owner_id, roadmap.roadmap_id, concept_id, content_type, version];
    const [row] = await sql<RestoreRow>(RESTORE, values);
    if (!row?.known) throw createConceptNotFound(concept_id);
    if (!row.stored) throw createArtifactNotFound(content_type, version);
    if (row.reserved) throw createActive(PIECE_ACTIVE);
    const newest = row.version ?? row.newest ?? version;
    const artifact = await getArtifact({ sql }, { ...piece, version: newest });
    return { artifact, created: row.version !== null };
  });
}

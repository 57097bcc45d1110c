import type { DueLinks, Verdict } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { countBlocking, renderVerdict } from '../pipeline/write-verdicts.ts';
import { LEASE } from './take-due-links.ts';

const SAVE = `
  update roadwright.artifact_verdict as verdict set
    findings_count = $6::int, blocking_count = $7::int, body = $8::text, checked_at = now(),
    links_due = now() + $9::double precision * interval '1 millisecond'
  where verdict.owner_id = $1::text and verdict.roadmap_id = $2::text and verdict.concept_id = $3::text
    and verdict.content_type = 'resources' and verdict.version = $4::int and ${LEASE} = $5::text`;

/** Stores what was found at a list's links, unless somebody else has taken or judged the list meanwhile. */
export async function saveLinks(sql: Sql, due: DueLinks, { verdict, next_ms }: NextVerdict): Promise<void> {
  const { owner_id, roadmap_id, concept_id, version, lease } = due;
  const { length } = verdict.findings;
  const found = [length, countBlocking(verdict), renderVerdict(verdict), next_ms];
  await sql(SAVE, [owner_id, roadmap_id, concept_id, version, lease, ...found], 'save_links');
}

interface NextVerdict {
  readonly verdict: Verdict;
  /** How long it stands before the links are looked at again. */
  readonly next_ms: number;
}

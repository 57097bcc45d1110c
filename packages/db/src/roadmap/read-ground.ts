import type { Framework } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import type { HeldRoadmap } from './hold-roadmap.ts';

/** What an edit of an outline starts from. */
export interface Ground {
  readonly current: Framework;
  /** Every concept_id that the roadmap has or had. */
  readonly used_ids: readonly string[];
  /** Concepts with pieces that tasks are making. */
  readonly reserved: readonly string[];
}

const READ = `
  select framework.body,
    array(
      select concept.concept_id from roadwright.concept
      where concept.owner_id = framework.owner_id and concept.roadmap_id = framework.roadmap_id
    ) as used_ids,
    array(
      select distinct piece.concept_id from roadwright.reserved_piece as piece
      where piece.owner_id = framework.owner_id and piece.roadmap_id = framework.roadmap_id
    ) as reserved
  from roadwright.framework
  where framework.owner_id = $1::text and framework.roadmap_id = $2::text and framework.version = $3::int`;

/** Reads the present outline of a locked roadmap with the ids that count. */
export async function readGround(sql: Sql, { owner_id, roadmap_id, version }: HeldRoadmap): Promise<Ground> {
  const [row] = await sql<Omit<Ground, 'current'> & { body: string }>(READ, [owner_id, roadmap_id, version]);
  if (row === undefined) throw new Error(`The roadmap ${roadmap_id} has no outline of version ${version}.`);
  const { body, used_ids, reserved } = row;
  return { current: JSON.parse(body), used_ids, reserved };
}

import type { RoadmapEstimate } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { RoadmapScope } from '../roadmap/hold-roadmap.ts';

// The money is not known once a part of it is not.
const READ = `
  select coalesce(sum(llm_calls), 0)::double precision as llm_calls,
    coalesce(sum(input_tokens), 0)::double precision as input_tokens,
    coalesce(sum(output_tokens), 0)::double precision as output_tokens,
    case when count(*) = count(cost_micro_usd)
      then coalesce(sum(cost_micro_usd), 0)::double precision end as cost_micro_usd
  from roadwright.task
  where task.roadmap_id = $1::text and ($2::text is null or task.owner_id = $2::text)`;

/** Sums what all tasks of a roadmap have spent; nothing for an unknown one. */
export async function readRoadmapUsage(
  { sql }: Pick<Database, 'sql'>,
  { roadmap_id, owner }: RoadmapScope,
): Promise<RoadmapEstimate['spent']> {
  const [row] = await sql<RoadmapEstimate['spent']>(READ, [roadmap_id, owner], 'read_roadmap_usage');
  if (row === undefined) throw new Error('a sum always has a row');
  return row;
}

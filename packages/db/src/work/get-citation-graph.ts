import type { CitationGraph } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { MEMBERS } from './work-members.ts';
import { createWorkNotFound } from './work-row.ts';

const NODES = `
  select asked.work_id as asked_as, root.work_id, root.title, root.year
  from unnest($1::uuid[]) with ordinality as asked (work_id, place)
  left join roadwright.work as home on home.work_id = asked.work_id
  left join roadwright.work as root on root.work_id = coalesce(home.merged_into, home.work_id)
  order by asked.place`;

// The list of the work itself, else the oldest one among those of the works that were merged into it.
const EDGES = `
  with ${MEMBERS}, listed as (
    select distinct on (member.root_id) member.root_id, entry.work_id
    from member join roadwright.work_reference as entry using (work_id)
    order by member.root_id, entry.work_id <> member.root_id, entry.work_id
  ), named as (
    select known.scheme || ':' || known.value as identifier
    from member join roadwright.work_identifier as known using (work_id)
  ), cited as (
    select listed.root_id as work_id, roadwright.cited_work(entry.identifiers) as cited_id
    from listed join roadwright.work_reference as entry using (work_id)
    where entry.identifiers && array(select named.identifier from named)
  )
  select distinct cited.work_id as "from", cited.cited_id as "to"
  from cited
  where cited.cited_id = any($1::uuid[]) and cited.cited_id <> cited.work_id
  order by 1, 2`;

type NodeRow = { readonly asked_as: string } & (
  | { readonly work_id: string; readonly title: string; readonly year: number | null }
  | { readonly work_id: null }
);

/**
 * Gives the citations among some works; one that was merged stands for the one that stays, once.
 *
 * @throws AppError work_not_found with the ids that name no work
 */
export async function getCitationGraph(
  { sql }: Pick<Database, 'sql'>,
  { work_ids }: { readonly work_ids: readonly string[] },
): Promise<CitationGraph> {
  const rows = await sql<NodeRow>(NODES, [work_ids]);
  const unknown = rows.filter(({ work_id }) => work_id === null).map(({ asked_as }) => asked_as);
  if (unknown.length > 0) throw createWorkNotFound(...unknown);
  const found = rows.filter((row) => row.work_id !== null);
  const nodes = found.filter(
    ({ work_id }, place) => found.findIndex((other) => other.work_id === work_id) === place,
  );
  const ids = nodes.map(({ work_id }) => work_id);
  return { nodes, edges: await sql<CitationGraph['edges'][number]>(EDGES, [ids]) };
}

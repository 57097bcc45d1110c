import type { MergeView, WorkDetails, WorkView } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { OwnerScope } from '../task/hold-task.ts';
import { COMPONENT_COLUMNS, type ComponentRow, toComponents } from './component-row.ts';
import { createWorkNotFound, type MergedWork, toWorkItem, WORK_COLUMNS, type WorkRow } from './work-row.ts';

/** Names a work for a caller, whose texts only are shown. */
export interface WorkScope {
  readonly work_id: string;
  readonly owner: OwnerScope;
}

// An address with a query may hold the token of whoever submitted it, the key of what a file says is that file's digest,
// which would tell others that somebody has it, and a merge of a mere name nobody wants back.
const GET = `
  with member as (
    select work_id from roadwright.work where work_id = $1::uuid or merged_into = $1::uuid
  )
  select ${WORK_COLUMNS}, work.volume, work.number, work.pages, work.details, work.sources,
    (
      select coalesce(json_agg(json_build_object(
        'record_id', known.record_id, 'source', known.source,
        'source_key', case when $2::text is null or known.source not in ('pdf', 'grobid') then known.source_key else '' end,
        'title', coalesce(known.record ->> 'title', ''), 'reason', known.reason,
        'fetched_at', roadwright.utc_text(known.fetched_at)
      ) order by known.fetched_at, known.record_id), '[]')
      from member join roadwright.work_record as known using (work_id)
    ) as records,
    array(select known.url from member join roadwright.work_alias as known using (work_id)
      where strpos(known.url, '?') = 0 order by known.url) as urls,
    ${COMPONENT_COLUMNS},
    (
      select count(*)::int from roadwright.work_reference as entry
      where entry.work_id = (
        select entry.work_id from member join roadwright.work_reference as entry using (work_id)
        order by entry.work_id <> work.work_id, entry.work_id limit 1
      )
    ) as references_count,
    (
      select count(distinct coalesce(citing.merged_into, citing.work_id))::int
      from roadwright.work_reference as entry
      join roadwright.work as citing using (work_id)
      where entry.identifiers && array(
          select known.scheme || ':' || known.value from member join roadwright.work_identifier as known using (work_id)
        )
        and coalesce(citing.merged_into, citing.work_id) <> work.work_id
        and roadwright.cited_work(entry.identifiers) = work.work_id
    ) as cited_by_count,
    (
      select coalesce(json_agg(json_build_object(
        'merge_id', merge.merge_id, 'merged_id', merge.merged_id, 'reason', merge.reason,
        'decided_by', merge.decided_by, 'merged_at', roadwright.utc_text(merge.merged_at)
      ) order by merge.merged_at, merge.merge_id), '[]')
      from member join roadwright.work_merge as merge on merge.merged_id = member.work_id and merge.undone_at is null
      where merge.reason <> 'known_by_name_only'
    ) as merges
  from roadwright.work
  where work.work_id = $1::uuid`;

interface ViewRow extends WorkRow, ComponentRow {
  readonly volume: string;
  readonly number: string;
  readonly pages: string;
  readonly details: WorkDetails;
  readonly sources: WorkView['sources'];
  readonly records: WorkView['records'];
  readonly urls: string[];
  readonly references_count: number;
  readonly cited_by_count: number;
  readonly merges: MergeView[];
}

/** Gives a work, or the one that it was merged into. @throws AppError work_not_found */
export async function getWork(
  { sql }: Pick<Database, 'sql'>,
  { work_id, owner }: WorkScope,
): Promise<WorkView | MergedWork> {
  const [row] = await sql<ViewRow>(GET, [work_id, owner], 'get_work');
  if (row === undefined) throw createWorkNotFound(work_id);
  if (row.merged_into !== null) return { merged_into: row.merged_into };
  const { volume, number, pages, details, sources, records, urls, merges } = row;
  const { references_count, cited_by_count } = row;
  return {
    ...toWorkItem(row),
    ...{ volume, number, pages, details, sources, records, urls, merges, references_count, cited_by_count },
    components: toComponents(row),
  };
}

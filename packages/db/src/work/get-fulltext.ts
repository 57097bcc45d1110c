import { AppError, type Fulltext } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import type { WorkScope } from './get-work.ts';
import { createWorkNotFound, type MergedWork } from './work-row.ts';

const GET = `
  select work.merged_into, newest.sha256, newest.pages, length(newest.text) as characters, newest.extractor, newest.url,
    newest.text, roadwright.utc_text(newest.created_at) as created_at
  from roadwright.work
  left join lateral (
    select known.sha256, known.pages, known.extractor, known.url, known.text, known.created_at
    from roadwright.work_fulltext as known
    where ($2::text is null or known.owner_id = $2::text) and known.work_id in (
        select member.work_id from roadwright.work as member
        where member.work_id = $1::uuid or member.merged_into = $1::uuid
      )
    order by known.work_id <> work.work_id, known.created_at desc
    limit 1
  ) as newest on true
  where work.work_id = $1::uuid`;

type Row = { readonly [Field in keyof Omit<Fulltext, 'work_id'>]: Fulltext[Field] | null } & {
  readonly merged_into: string | null;
};

/**
 * Gives an owner's text of a work, or the work that it was merged into.
 *
 * @throws AppError work_not_found, fulltext_not_found
 */
export async function getFulltext(
  { sql }: Pick<Database, 'sql'>,
  { work_id, owner }: WorkScope,
): Promise<Fulltext | MergedWork> {
  const [row] = await sql<Row>(GET, [work_id, owner]);
  if (row === undefined) throw createWorkNotFound(work_id);
  const { merged_into, ...fulltext } = row;
  if (merged_into !== null) return { merged_into };
  if (fulltext.text === null) {
    const detail =
      'No text of this work is stored for you. Submit it with its file, or where a free copy is.';
    throw new AppError('fulltext_not_found', detail);
  }
  return { ...(fulltext as Omit<Fulltext, 'work_id'>), work_id };
}

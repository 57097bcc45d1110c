import type { BibliographicRecord, Identifier, ReferenceList } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import { createWorkNotFound, type MergedWork } from './work-row.ts';

/** Which page of a work's references. */
export interface ReferenceFilter {
  readonly work_id: string;
  readonly limit: number;
  readonly cursor?: string;
}

// The list of the work itself, else the oldest one among those of the works that were merged into it.
const LIST = `
  select work.merged_into, page.ordinal, page.text, page.record, page.identifiers, page.work_id
  from roadwright.work
  left join lateral (
    select entry.ordinal, entry.text, entry.record, entry.identifiers,
      roadwright.cited_work(entry.identifiers) as work_id
    from roadwright.work_reference as entry
    where entry.work_id = (
        select known.work_id
        from roadwright.work as member join roadwright.work_reference as known using (work_id)
        where member.work_id = $1::uuid or member.merged_into = $1::uuid
        order by known.work_id <> $1::uuid, known.work_id
        limit 1
      )
      and entry.ordinal > $2::int
    order by entry.ordinal
    limit $3::int
  ) as page on true
  where work.work_id = $1::uuid
  order by page.ordinal`;

interface EntryRow {
  readonly merged_into: string | null;
  readonly ordinal: number;
  readonly text: string;
  readonly record: BibliographicRecord;
  readonly identifiers: readonly string[];
  readonly work_id: string | null;
}

type Row = EntryRow | { readonly merged_into: string | null; readonly ordinal: null };

/**
 * Lists what a work cites, in its own order, or gives the work that it was merged into.
 *
 * @throws AppError work_not_found, validation_failed for a bad cursor
 */
export async function listReferences(
  { sql }: Pick<Database, 'sql'>,
  { work_id, limit, cursor }: ReferenceFilter,
): Promise<ReferenceList | MergedWork> {
  const [after = '0'] = decodeCursor(cursor, [ORDINAL]) ?? [];
  const rows = await sql<Row>(LIST, [work_id, Number(after), limit + 1]);
  const [first] = rows;
  if (first === undefined) throw createWorkNotFound(work_id);
  if (first.merged_into !== null) return { merged_into: first.merged_into };
  const entries = rows.filter((row) => row.ordinal !== null);
  const { items, next_cursor } = splitPage(entries, limit, ({ ordinal }) => [String(ordinal)]);
  return { items: items.map(toItem), next_cursor };
}

const ORDINAL = /^\d{1,9}$/;

function toItem({ ordinal, text, record, identifiers, work_id }: EntryRow): ReferenceList['items'][number] {
  const { title, authors, year } = record;
  return {
    ordinal,
    text,
    title,
    authors: [...authors],
    year,
    identifiers: identifiers.map(toIdentifier),
    work_id,
  };
}

function toIdentifier(text: string): Identifier {
  const end = text.indexOf(':');
  return { scheme: text.slice(0, end) as Identifier['scheme'], value: text.slice(end + 1) };
}

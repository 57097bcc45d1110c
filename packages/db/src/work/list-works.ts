import { IDENTIFIER_SCHEMES, type WorkList } from '@roadwright/domain';
import type { Database } from '../database/database.ts';
import { decodeCursor, splitPage } from '../page/cursor.ts';
import { toWorkItem, WORK_COLUMNS, type WorkRow } from './work-row.ts';

/** Which page of which works. */
export interface WorkFilter {
  /** Words, an identifier or the beginning of a title; all works without one. */
  readonly query?: string;
  readonly limit: number;
  readonly cursor?: string;
}

const LIST = `
  select ${WORK_COLUMNS}, (extract(epoch from work.created_at) * 1000000)::bigint::text as place
  from roadwright.work
  where work.merged_into is null and work.title <> ''
    and ($1::bigint is null
      or (work.created_at, work.work_id) < (timestamptz 'epoch' + $1::bigint * interval '1 microsecond', $2::uuid))
  order by work.created_at desc, work.work_id desc
  limit $3::int`;

/** Works with a word of the query whose rank is reckoned, at most. */
const MOST_RANKED = 5000;

// A rank is below 1. Each way stops by itself, so that a word of every title costs no more than others.
const SEARCH = `
  with asked as (
    select websearch_to_tsquery('english', $1::text) || websearch_to_tsquery('simple', $1::text) as words
  ), hit as (
    select coalesce(home.merged_into, home.work_id) as work_id, 2::double precision as rank
    from roadwright.work_identifier as known join roadwright.work as home using (work_id)
    where known.scheme = any($2::text[]) and known.value = any($3::text[])
    union all (
      select work.work_id, 1::double precision from roadwright.work
      where work.merged_into is null and work.title <> ''
        and left(lower(work.title), 200) collate "C" >= $4::text
        and left(lower(work.title), 200) collate "C" < $4::text || chr(1114111)
      limit $5::int
    )
    union all
    select found.work_id, ts_rank(found.search, asked.words, 32)::double precision
    from asked cross join lateral (
      select work.work_id, work.search from roadwright.work
      where work.merged_into is null and work.title <> '' and work.search @@ asked.words
      limit $5::int
    ) as found
  ), ranked as (
    select hit.work_id, max(hit.rank) as rank from hit group by hit.work_id
  )
  select ${WORK_COLUMNS}, ranked.rank::text as place
  from ranked join roadwright.work using (work_id)
  where work.title <> ''
    and ($6::double precision is null or (ranked.rank, work.work_id) < ($6::double precision, $7::uuid))
  order by ranked.rank desc, work.work_id desc
  limit $8::int`;

type PlacedRow = WorkRow & { readonly place: string };

/** Lists works: the best fitting first, or all of them, the newest first. @throws AppError validation_failed for a bad cursor */
export async function listWorks({ sql }: Pick<Database, 'sql'>, filter: WorkFilter): Promise<WorkList> {
  const { limit, cursor } = filter;
  const query = filter.query?.trim() ?? '';
  const [place = null, id = null] = decodeCursor(cursor, [query === '' ? TIME : RANK, UUID]) ?? [];
  const rows =
    query === ''
      ? await sql<PlacedRow>(LIST, [place, id, limit + 1], 'list_works')
      : await sql<PlacedRow>(SEARCH, [...toWays(query), place, id, limit + 1]);
  const { items, next_cursor } = splitPage(rows, limit, (row) => [row.place, row.work_id]);
  return { items: items.map(toWorkItem), next_cursor };
}

const toWays = (query: string): unknown[] => [
  query,
  IDENTIFIER_SCHEMES,
  spellIdentifiers(query),
  query.toLowerCase().slice(0, LONGEST_TITLE),
  MOST_RANKED,
];

/** Characters of a title that are compared from its beginning. */
const LONGEST_TITLE = 200;

const PREFIX = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|https?:\/\/arxiv\.org\/abs\/|[a-z0-9]{2,10}:)\s*/i;
const VERSION = /v\d{1,3}$/i;

/** The spellings under which what somebody typed may be stored as an identifier. */
function spellIdentifiers(query: string): string[] {
  const bare = query.replace(PREFIX, '');
  const plain = [query, bare, bare.replace(VERSION, ''), bare.replaceAll('-', '')];
  return [...new Set(plain.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))];
}

// Microseconds since 1970; sixteen digits last until 2286.
const TIME = /^\d{1,16}$/;
const RANK = /^\d(\.\d{1,20})?(e-\d{1,3})?$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

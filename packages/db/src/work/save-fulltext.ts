import type { FulltextDraft, LiteratureTask } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';
import { assertHeld, CLAIM, claimValues } from './hold-claim.ts';

const SAVE = `
  with ${CLAIM}
  insert into roadwright.work_fulltext as known (owner_id, work_id, sha256, text, pages, extractor, url)
  select claim.owner_id, coalesce(work.merged_into, work.work_id), $6::text, $7::text, $8::int, $9::text, $10::text
  from claim, roadwright.work
  where work.work_id = $5::uuid
  on conflict (owner_id, work_id) do update set
    sha256 = excluded.sha256, text = excluded.text, pages = excluded.pages, extractor = excluded.extractor,
    url = excluded.url, created_at = now()
  returning known.work_id`;

/** Stores the text of a work for the task's owner, in place of an earlier one. @throws AppError lease_lost */
export async function saveFulltext(sql: Sql, task: LiteratureTask, draft: FulltextDraft): Promise<void> {
  const { work_id, sha256, text, pages, extractor, url } = draft;
  assertHeld(await sql(SAVE, [...claimValues(task), work_id, sha256, text, pages, extractor, url]));
}

const HAS = `
  select from roadwright.work as member
  join roadwright.work_fulltext as known on known.owner_id = $1::text and known.work_id = member.work_id
  where member.work_id = $2::uuid or member.merged_into = $2::uuid
  limit 1`;

/** Whether an owner's text of a work is stored, under any name that it had. */
export async function hasFulltext(sql: Sql, owner_id: string, work_id: string): Promise<boolean> {
  return (await sql(HAS, [owner_id, work_id])).length > 0;
}

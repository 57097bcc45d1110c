import { AppError, type Lane } from '@roadwright/domain';
import type { Sql } from '../database/sql.ts';

interface OwnersPlace {
  readonly owner_id: string;
  readonly lane: Lane;
}

/** An idempotency key with what it stands for. */
interface RequestKey {
  readonly key: string;
  readonly body_sha256: string;
  readonly task_id: string;
}

// The tag of start-time fair queueing (Goyal, Vin and Cheng 1996): the lane's virtual time, or one past the owner's last.
const TAKE = `
  with fresh as (
    insert into roadwright.idempotency_key as kept (owner_id, key, body_sha256, task_id)
    select $1::text, $3::text, $4::text, $5::uuid where $3::text is not null
    on conflict (owner_id, key) do update set
      body_sha256 = excluded.body_sha256, task_id = excluded.task_id, created_at = excluded.created_at
    where kept.created_at < now() - interval '24 hours'
    returning kept.key
  )
  insert into roadwright.owner_queue as queue (owner_id, lane, last_tag)
  select $1::text, clock.lane, clock.virtual_time
  from roadwright.lane_clock as clock
  where clock.lane = $2::text and ($3::text is null or exists (select from fresh))
  on conflict (owner_id, lane) do update set last_tag = greatest(queue.last_tag + 1, excluded.last_tag)
  returning last_tag`;

/** Takes the owner's next tag in a lane and locks the owner's place there until the transaction ends. */
export async function takeTag(sql: Sql, place: OwnersPlace): Promise<string> {
  const tag = await take(sql, place);
  if (tag === null) throw new AppError('internal_error', `The lane ${place.lane} has no clock.`);
  return tag;
}

/** Takes a tag as takeTag does if the key is new or older than 24 hours; else takes none and gives null. */
export const takeTagOnce = (sql: Sql, place: OwnersPlace, key: RequestKey): Promise<string | null> =>
  take(sql, place, key);

async function take(sql: Sql, { owner_id, lane }: OwnersPlace, key?: RequestKey): Promise<string | null> {
  const values = [owner_id, lane, key?.key ?? null, key?.body_sha256 ?? null, key?.task_id ?? null];
  const [row] = await sql<{ last_tag: string }>(TAKE, values, 'take_tag');
  return row?.last_tag ?? null;
}

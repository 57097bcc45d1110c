import type { HostBuckets, HostPace, HostSlot, SlotAnswer } from '@roadwright/domain';
import type { Database } from '../database/database.ts';

/** A slot that is in use may be given back at any moment: ask again after so long. */
const POLL_MS = 50;

// A row is locked by at most one taker; whoever waited for it would find it taken, and skips it. A slot that was never
// used has no row: of several that would make it one does, the others ask again.
const TAKE = `
  with known as (
    select slot, next_at, free_at, paused_until from roadwright.host_bucket
    where host = $1::text and slot < $2::int
  ), free as (
    select slot from roadwright.host_bucket
    where host = $1::text and slot < $2::int and free_at <= now() and paused_until <= now()
    order by free_at, slot
    limit 1
    for update skip locked
  ), taken as (
    update roadwright.host_bucket as bucket set
      no = bucket.no + 1,
      next_at = clock_timestamp() + $3::double precision * interval '1 millisecond',
      free_at = clock_timestamp() + greatest($3::double precision, $4::double precision) * interval '1 millisecond'
    from free
    where bucket.host = $1::text and bucket.slot = free.slot
    returning bucket.slot, bucket.no
  ), made as (
    insert into roadwright.host_bucket (host, slot, no, next_at, free_at)
    select $1::text, fresh.slot, 1, clock_timestamp() + $3::double precision * interval '1 millisecond',
      clock_timestamp() + greatest($3::double precision, $4::double precision) * interval '1 millisecond'
    from generate_series(0, $2::int - 1) as fresh (slot)
    where not exists (select from free) and not exists (select from known where known.slot = fresh.slot)
      and not exists (
        select from roadwright.host_bucket as paused where paused.host = $1::text and paused.paused_until > now()
      )
    order by fresh.slot
    limit 1
    on conflict do nothing
    returning slot, no
  )
  select coalesce(taken.slot, made.slot) as slot, coalesce(taken.no, made.no)::double precision as no,
    (
      select greatest($5::double precision, extract(epoch from min(greatest(
        case when known.free_at > known.next_at then known.next_at else known.free_at end, known.paused_until
      )) - clock_timestamp()) * 1000) from known
    )::double precision as wait_ms
  from (select) as one left join taken on true left join made on true`;

interface TakeRow {
  readonly slot: number | null;
  readonly no: number | null;
  readonly wait_ms: number;
}

// One that was taken from its holder meanwhile is not the holder's to give back.
const FREE = `
  update roadwright.host_bucket set free_at = greatest(next_at, clock_timestamp())
  where host = $1::text and slot = $2::int and no = $3::bigint`;

// A host that was never asked may still want quiet, and a slot that nobody has used yet shall know of it.
const PAUSE = `
  with first as (
    insert into roadwright.host_bucket (host, slot, no, next_at, free_at, paused_until)
    values ($1::text, 0, 0, now(), now(), now() + $2::double precision * interval '1 millisecond')
    on conflict do nothing
  )
  update roadwright.host_bucket
  set paused_until = greatest(paused_until, now() + $2::double precision * interval '1 millisecond')
  where host = $1::text`;

/** The pace of every host, kept in the database by its clock, so that all processes together keep to it. */
export const createHostBuckets = ({ sql }: Pick<Database, 'sql'>): HostBuckets => ({
  async takeSlot(host: string, { connections, interval_ms }: HostPace, hold_ms: number): Promise<SlotAnswer> {
    const values = [host, connections, interval_ms, hold_ms, POLL_MS];
    const [row] = await sql<TakeRow>(TAKE, values, 'take_slot');
    const { slot = null, no = null, wait_ms = POLL_MS } = row ?? {};
    if (slot === null || no === null) return { slot: null, wait_ms: Math.ceil(wait_ms) };
    return { slot: { host, slot, no } };
  },
  async freeSlot({ host, slot, no }: HostSlot): Promise<void> {
    await sql(FREE, [host, slot, no], 'free_slot');
  },
  async pauseHost(host: string, pause_ms: number): Promise<void> {
    await sql(PAUSE, [host, pause_ms]);
  },
});

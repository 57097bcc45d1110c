import type { HostPace, HostSlot } from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createHostBuckets } from './create-host-buckets.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const buckets = () => createHostBuckets(own.database);
const HOLD_MS = 60_000;

/** Moves the clock of a host's slots on. */
const pass = (host: string, time_ms: number) =>
  own.database.sql(
    `update roadwright.host_bucket set
       next_at = next_at - $2::double precision * interval '1 millisecond',
       free_at = free_at - $2::double precision * interval '1 millisecond',
       paused_until = paused_until - $2::double precision * interval '1 millisecond'
     where host = $1::text`,
    [host, time_ms],
  );

async function take(host: string, pace: HostPace, hold_ms = HOLD_MS): Promise<HostSlot> {
  const { slot } = await buckets().takeSlot(host, pace, hold_ms);
  if (slot === null) throw new Error('There is no free slot.');
  return slot;
}

async function wait(host: string, pace: HostPace): Promise<number> {
  const answer = await buckets().takeSlot(host, pace, HOLD_MS);
  if (answer.slot !== null) throw new Error('There is a free slot.');
  return answer.wait_ms;
}

test('a connection comes free for the next request an interval after the start of the last one', async () => {
  const pace = { connections: 1, interval_ms: 10_000 };
  const first = await take('paced', pace);
  expect(first).toEqual({ host: 'paced', slot: 0, no: 1 });
  await buckets().freeSlot(first);
  const wait_ms = await wait('paced', pace);
  expect(wait_ms).toBeGreaterThan(1000);
  expect(wait_ms).toBeLessThanOrEqual(10_000);
  await pass('paced', 10_000);
  expect(await take('paced', pace)).toEqual({ host: 'paced', slot: 0, no: 2 });
});

test('a connection in use is nobody else’s, until its time is over', async () => {
  const pace = { connections: 1, interval_ms: 1000 };
  const first = await take('held', pace);
  await pass('held', 2000);
  expect(await wait('held', pace)).toBe(50);
  await pass('held', HOLD_MS);
  const second = await take('held', pace);
  await buckets().freeSlot(first);
  await pass('held', 2000);
  expect(await wait('held', pace)).toBe(50);
  await buckets().freeSlot(second);
  expect((await take('held', pace)).no).toBe(3);
});

test('a slow request is followed by the next one at once', async () => {
  const pace = { connections: 1, interval_ms: 1000 };
  const slot = await take('slow', pace);
  await pass('slow', 5000);
  await buckets().freeSlot(slot);
  expect(await take('slow', pace)).toMatchObject({ no: 2 });
});

test('a holder that never comes back costs no more than the time that it was given, and never the pace', async () => {
  const pace = { connections: 1, interval_ms: 10_000 };
  await take('lost', pace, 1);
  expect(await wait('lost', pace)).toBeGreaterThan(1000);
  await pass('lost', 10_000);
  expect(await take('lost', pace, 1)).toMatchObject({ no: 2 });
});

test('a host that wants quiet is asked by nobody, on no connection, known or new', async () => {
  const pace = { connections: 2, interval_ms: 0 };
  const slot = await take('quiet', pace);
  await buckets().pauseHost('quiet', 30_000);
  await buckets().pauseHost('quiet', 10);
  await buckets().freeSlot(slot);
  expect(await wait('quiet', pace)).toBeGreaterThan(20_000);
  await pass('quiet', 30_000);
  expect(new Set([(await take('quiet', pace)).slot, (await take('quiet', pace)).slot])).toEqual(
    new Set([0, 1]),
  );
  await buckets().pauseHost('never asked', 30_000);
  expect(await wait('never asked', pace)).toBeGreaterThan(20_000);
});

test('a host with fewer connections than before is asked on no more', async () => {
  const slots = [0, 1, 2].map(() => take('shrunk', { connections: 3, interval_ms: 0 }));
  for (const slot of slots) await buckets().freeSlot(await slot);
  await take('shrunk', { connections: 1, interval_ms: 0 });
  await wait('shrunk', { connections: 1, interval_ms: 0 });
});

test('many at once never have more connections than there are, nor start sooner than the pace allows', async () => {
  const pace = { connections: 3, interval_ms: 5 };
  const starts: { slot: number; at: number }[] = [];
  let busy = 0;
  let most = 0;
  const work = async () => {
    for (let done = 0; done < 12; ) {
      const { slot } = await buckets().takeSlot('shared', pace, HOLD_MS);
      if (slot === null) continue;
      busy += 1;
      most = Math.max(most, busy);
      starts.push({ slot: slot.slot, at: await readStart(slot) });
      busy -= 1;
      await buckets().freeSlot(slot);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(starts).toHaveLength(96);
  expect(most).toBeLessThanOrEqual(3);
  for (const own of Map.groupBy(starts, ({ slot }) => slot).values()) {
    const times = own.map(({ at }) => at).toSorted((one, other) => one - other);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5);
  }
});

/** When a slot was taken, by the database's clock, in milliseconds. */
async function readStart({ host, slot, no }: HostSlot): Promise<number> {
  const [row] = await own.database.sql<{ at: number }>(
    `select (extract(epoch from next_at) * 1000 - 5)::double precision as at from roadwright.host_bucket
     where host = $1::text and slot = $2::int and no = $3::bigint`,
    [host, slot, no],
  );
  if (row === undefined) throw new Error('The slot was given to somebody else.');
  return row.at;
}

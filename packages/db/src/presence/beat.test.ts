import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { claimTask } from '../lane/claim-task.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createClaimNo, submit } from '../testing/samples.ts';
import { takeAway } from '../testing/take-away.ts';
import { announceWorker } from './announce-worker.ts';
import { beat } from './beat.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

const claiming = async (task_id: string) => {
  const worker = { worker_id: 'w1', claim_no: createClaimNo(), lease_s: 30, alone: true };
  const task = await claimTask(own.database.sql, { task_id, lane: 'design', ...worker });
  return { task_id, epoch: task!.epoch };
};
const beating = (claims: Parameters<typeof beat>[1]['claims']) =>
  beat(own.database.sql, { worker_id: 'w1', runner_ids: [], beat_s: 1, lease_s: 30, claims });

test('a beat tells the claim that was taken over, and not the newer one of the same task and worker', async () => {
  const task_id = await submit(own.database);
  const older = await claiming(task_id);
  await takeAway(own.database.sql, task_id);
  expect((await beating([older])).lost).toEqual([{ ...older, status: 'processing' }]);
  const newer = await claiming(task_id);
  expect((await beating([older, newer])).lost).toEqual([{ ...older, status: 'processing' }]);
});

test('a beat about an older claim does not extend the lease of a newer one', async () => {
  const task_id = await submit(own.database);
  const older = await claiming(task_id);
  await takeAway(own.database.sql, task_id);
  await claiming(task_id);
  const read = async () =>
    await own.database.sql<{ until: string }>(
      'select lease_until::text as until from roadwright.task where task_id = $1::uuid',
      [task_id],
    );
  const before = await read();
  await beating([older]);
  expect(await read()).toEqual(before);
});

test('a beat tells which of the held tasks are still suspect', async () => {
  const claims = [await claiming(await submit(own.database)), await claiming(await submit(own.database))];
  expect((await beating(claims)).suspect).toEqual([]);
  await own.database.sql('update roadwright.task set suspect = true where task_id = $1::uuid', [
    claims[1]?.task_id,
  ]);
  expect((await beating(claims)).suspect).toEqual([claims[1]]);
});

test('a worker is known once it has announced itself', async () => {
  expect(await beating([])).toMatchObject({ known: false });
  await announceWorker(own.database.sql, { worker_id: 'w1', runner_ids: [] });
  expect(await beating([])).toMatchObject({ known: true });
});

describe('the pulse of all workers', () => {
  const pulse = (at: string) =>
    own.database.sql(
      `update roadwright.pulse set since = now() - interval '1 hour', at = now() - $1::text::interval`,
      [at],
    );
  const steadyFor = async () => {
    const { at_s, steady_since_s } = await beating([]);
    return at_s - steady_since_s;
  };

  test('goes on from beat to beat, whoever beats', async () => {
    await pulse('2 seconds');
    const [{ up_s } = { up_s: 0 }] = await own.database.sql<{ up_s: number }>(
      'select extract(epoch from now() - pg_postmaster_start_time())::double precision as up_s',
      [],
    );
    // The server has been up for less than the hour.
    expect(await steadyFor()).toBeGreaterThanOrEqual(Math.min(up_s, 3600));
    expect(await steadyFor()).toBeGreaterThanOrEqual(Math.min(up_s, 3600));
  });

  test('begins anew after more than two beats and a half of silence, for whoever asks', async () => {
    await pulse('2.6 seconds');
    const first = await steadyFor();
    expect(first).toBeLessThan(2.6);
    expect(await steadyFor()).toBeLessThan(2.6);
  });

  test('does not wait for somebody who is writing it', async () => {
    const other = await own.database.pool.connect();
    await other.query('begin');
    await other.query('select from roadwright.pulse for update');
    expect(await beating([])).toMatchObject({ known: true });
    await other.query('rollback');
    other.release();
  });
});

import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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
  beat(own.database.sql, { worker_id: 'w1', runner_ids: [], lease_s: 30, claims });

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

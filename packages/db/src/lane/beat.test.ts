import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { submit } from '../testing/samples.ts';
import { beat } from './beat.ts';
import { claimTask } from './claim-task.ts';
import { createRunningTasks } from './running-tasks.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

test('a beat aborts the claim that was taken over, and not the newer one of the same task and worker', async () => {
  const { sql } = own.database;
  const task_id = await submit(own.database);
  const running = createRunningTasks();
  const claim = async () => {
    const task = await claimTask(sql, { task_id, lane: 'design', worker_id: 'w1', lease_s: 30 });
    return running.add(task!).controller.signal;
  };
  const older = await claim();
  await sql(`update roadwright.task set lease_until = now() - interval '1 second' where task_id = $1::uuid`, [
    task_id,
  ]);
  const newer = await claim();
  await beat(sql, { worker_id: 'w1', runner_ids: [], lease_s: 30, running });
  expect(older.reason).toMatchObject({ code: 'lease_lost' });
  expect(newer.aborted).toBe(false);
});

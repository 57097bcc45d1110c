import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readJobs } from '../testing/read-rows.ts';
import { claim, submit } from '../testing/samples.ts';
import { putBack } from './put-back.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

test('a waiting task that is put back has a free job beside the locked one, and a claimed task has none', async () => {
  const [waiting, claimed] = [await submit(own.database), await submit(own.database)];
  await own.database.sql(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'us'`, []);
  await claim(own.database, claimed);
  for (const task_id of [waiting, claimed]) await putBack(own.database.sql, { task_id, lane: 'design' });
  const free = (await readJobs(own.database)).filter(({ locked_by }) => locked_by === null);
  expect(free).toMatchObject([{ key: `design:${waiting}` }]);
});

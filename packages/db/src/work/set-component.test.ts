import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createSighting, describeWork, doi, placePaper } from '../testing/work-samples.ts';
import { getWork } from './get-work.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker', pool_size: 4 });
});
afterAll(() => own.drop());

const place = () => placePaper(own.database, createSighting({ title: 'A' }, { identifiers: [doi('a')] }));
const readReferences = async (work_id: string) => {
  const work = await getWork(own.database, { work_id, owner: null });
  return 'components' in work ? work.components.references : null;
};

test('a list of references stays there when a later submission brings none', async () => {
  const change = { component: 'references', status: 'absent', progress: 1 } as const;
  const bare = await place();
  const { work_id } = bare.placed;
  await bare.store.setComponent(bare.task, { work_id, ...change });
  expect(await readReferences(work_id)).toMatchObject({ status: 'absent' });
  const first = await place();
  const { record } = describeWork({ title: 'B' });
  await first.store.saveReferences(first.task, work_id, [{ ordinal: 1, text: 'B', record, identifiers: [] }]);
  await first.store.setComponent(first.task, { work_id, ...change, status: 'completed' });
  const later = await place();
  await later.store.setComponent(later.task, { work_id, ...change });
  expect(await readReferences(work_id)).toMatchObject({ status: 'completed', error: null });
});

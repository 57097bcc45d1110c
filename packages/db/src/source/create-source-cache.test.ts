import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createSourceCache } from './create-source-cache.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { pool_size: 10 });
});
afterAll(() => own.drop());

const HOUR_MS = 3_600_000;
const answer = { status: 200, body: '{"title":"A"}' };
const question = (key: string) => ({ source: 'crossref', key }) as const;
const cache = () => createSourceCache(own.database);
const age = () =>
  own.database.sql(
    `update roadwright.source_answer set keep_until = keep_until - interval '1 day',
       asking_until = asking_until - interval '1 day'`,
    [],
  );

test('one of many who have a question asks it, and the others find the answer', async () => {
  const asked = await Promise.all(Array.from({ length: 12 }, () => cache().ask(question('a'), HOUR_MS)));
  expect(asked.filter(({ state }) => state === 'asked')).toHaveLength(1);
  expect(asked.filter(({ state }) => state === 'busy')).toHaveLength(11);
  await cache().save(question('a'), answer, HOUR_MS);
  expect(await cache().ask(question('a'), HOUR_MS)).toEqual({ state: 'known', answer });
  expect(await cache().ask({ source: 'datacite', key: 'a' }, HOUR_MS)).toEqual({ state: 'asked' });
});

test('an answer that is too old is asked for anew, once, and not given meanwhile', async () => {
  await cache().ask(question('b'), HOUR_MS);
  await cache().save(question('b'), answer, HOUR_MS);
  await age();
  expect(await cache().ask(question('b'), HOUR_MS)).toEqual({ state: 'asked' });
  expect(await cache().ask(question('b'), HOUR_MS)).toEqual({ state: 'busy' });
  await cache().save(question('b'), { status: 404, body: '' }, HOUR_MS);
  expect(await cache().ask(question('b'), HOUR_MS)).toEqual({
    state: 'known',
    answer: { status: 404, body: '' },
  });
});

test('a question is asked again when whoever asked it has failed, or was not heard of again', async () => {
  await cache().ask(question('c'), HOUR_MS);
  await cache().release(question('c'));
  expect(await cache().ask(question('c'), HOUR_MS)).toEqual({ state: 'asked' });
  await age();
  expect(await cache().ask(question('c'), HOUR_MS)).toEqual({ state: 'asked' });
  await cache().release(question('never asked'));
});

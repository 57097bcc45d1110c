import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureIdentity } from './measure-identity.ts';

it('finds one work behind twelve submissions through every door, and twelve behind twelve', async () => {
  const database = await createTestDatabase(inject('postgresUrl'));
  const rounds = await measureIdentity({
    database_url: database.url,
    submissions: 12,
    rounds: 1,
    workers: 3,
  });
  expect(rounds.map(({ works, stored }) => [works, stored])).toEqual([
    [1, 1],
    [12, 12],
  ]);
  await database.drop();
});

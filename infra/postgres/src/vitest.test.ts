import { Client } from 'pg';
import { expect, inject, test } from 'vitest';

test('every test can ask for the address of a Postgres that answers', async () => {
  const client = new Client(inject('postgresUrl'));
  await client.connect();
  expect((await client.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  await client.end();
});

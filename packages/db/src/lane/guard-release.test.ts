import type {} from '@roadwright/postgres/vitest';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { guardRelease } from './guard-release.ts';

it('a client that is given back twice returns to the pool once', async () => {
  const pool = new pg.Pool({ connectionString: inject('postgresUrl'), max: 1 });
  const guarded = guardRelease(pool);
  await new Promise<void>((resolve, reject) => {
    guarded.connect((error, _client, release) => {
      if (error !== undefined) return reject(error);
      release();
      expect(() => release()).not.toThrow();
      resolve();
    });
  });
  expect((await guarded.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  await pool.end();
});

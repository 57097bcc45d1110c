import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureFuzz } from './measure-fuzz.ts';

it('a thousand hostile requests break no promise', async () => {
  const { breaches, coverage, obeyed } = await measureFuzz({
    postgres_url: inject('postgresUrl'),
    requests: 1_000,
    seed: 1,
    idle_connections: 100,
    waits: false,
    onProgress: () => undefined,
  });
  expect(breaches).toEqual([]);
  expect(coverage.rows.filter(({ sent }) => sent === 0)).toEqual([]);
  expect(obeyed).toBeGreaterThan(10);
});

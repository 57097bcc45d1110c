import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureBacklog } from './measure-backlog.ts';

it('serves a line in which a big owner hardly delays the small ones', async () => {
  const progress: string[] = [];
  const result = await measureBacklog({
    postgres_url: inject('postgresUrl'),
    small_owners: 9,
    small_tasks: 45,
    big_tasks: 105,
    short_line: 10,
    rounds: 1,
    onProgress: (line) => progress.push(line),
  });
  expect(result.submitted).toBe(150);
  expect(progress).toHaveLength(2);
  // In each turn of nine claims the big owner has one more, whatever else it has queued.
  expect(result.wait_in_claims.worst).toBeLessThan(1.5);
  expect(result.wait_in_claims.mean).toBeGreaterThan(1);
  expect(result.first.claim_ms).toBeGreaterThan(0);
});

import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureSubmit } from './measure-submit.ts';

it('times submissions and the first events of those that are watched', async () => {
  const postgres_url = inject('postgresUrl');
  const result = await measureSubmit({ postgres_url, submissions: 10, watched: 2, warm_ups: 1 });
  for (const times of [result.alone_ms, result.at_once_ms, result.one_owner_ms])
    expect(times).toHaveLength(10);
  const { queued_ms, started_ms } = result.events;
  expect(queued_ms).toHaveLength(2);
  for (const [order, queued] of queued_ms.entries()) {
    expect(queued).toBeGreaterThan(0);
    expect(started_ms[order]).toBeGreaterThanOrEqual(queued);
  }
});

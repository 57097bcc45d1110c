import { createManualClock, createMemoryCache } from '@roadwright/domain/testing';
import { silentLog } from '@roadwright/telemetry';
import { expect, test } from 'vitest';
import { createMemoryBuckets } from '../testing/create-memory-buckets.ts';
import { openLinkChecks } from './open-link-checks.ts';

test('the guard of production stands before every address', async () => {
  const clock = createManualClock();
  const buckets = createMemoryBuckets(clock);
  const cache = createMemoryCache(clock.now);
  const links = openLinkChecks({
    contact: undefined,
    buckets,
    cache,
    clock,
    random: () => 0.5,
    log: silentLog,
  });
  const { signal } = new AbortController();
  for (const url of ['http://127.0.0.1/', 'http://[::ffff:10.0.0.1]/', 'http://169.254.169.254/']) {
    const check = await links.check({ url, title: 'Inside', topic_words: [] }, signal);
    expect(check).toMatchObject({ url, state: 'blocked' });
  }
  expect(buckets.taken).toEqual([]);
});

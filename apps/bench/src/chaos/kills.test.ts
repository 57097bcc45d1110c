import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureKills } from './measure-kills.ts';

it('twenty kills at random moments lose nothing and repeat no more than what was under way', {
  timeout: 400_000,
}, async () => {
  const { kills, taken, breaches, calls, artifacts, repeated, lost } = await measureKills({
    postgres_url: inject('postgresUrl'),
    seed: 20,
    workers: 3,
    roadmaps: 4,
    max_concepts: 6,
    latency_ms: [100, 600],
    kills: 20,
    pause_ms: [200, 900],
    // Long enough that a busy machine does not look dead: a dead worker is known by its closed session.
    lease_s: 5,
    env: { BEAT_S: '0.3', SWEEP_S: '0.2' },
    signal: new AbortController().signal,
    onKill: () => undefined,
  });
  expect(breaches).toEqual([]);
  expect(kills).toHaveLength(20);
  expect(taken.length).toBeGreaterThan(5);
  expect(artifacts).toBeGreaterThan(100);
  expect(calls).toBeGreaterThan(artifacts);
  expect(lost).toBeGreaterThan(0);
  expect(repeated).toBeLessThanOrEqual(lost);
});

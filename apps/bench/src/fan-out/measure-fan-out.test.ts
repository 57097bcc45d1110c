import { createTestDatabase } from '@roadwright/db/testing';
import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureFanOut } from './measure-fan-out.ts';
import { measureSlow } from './measure-slow.ts';

it('counts every event at every one of its readers, until their tasks end', async () => {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'));
  const result = await measureFanOut({
    database_url: url,
    clients: 40,
    tasks: 4,
    events_per_s: 40,
    seconds: 1,
    seed: 1,
    warm_clients: 4,
    steady_ms: 200,
  });
  expect(result).toMatchObject({ clients: 40, events: 40, frames: 400, cuts: 0 });
  expect(result.lags.reduce((sum, frames) => sum + frames)).toBe(400);
  expect(result.commits_ms).toHaveLength(40);
  expect(result.frame_us).toBeGreaterThan(0);
  await drop();
});

it('lets a client that stopped reading go on where it was, on another connection', async () => {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'));
  const settings = { database_url: url, quick: 3, slow: 1, events: 20, event_bytes: 40_000 };
  const result = await measureSlow({ ...settings, awaits_cut: false });
  expect(result).toMatchObject({ quick_cuts: 0, slow_cuts: 1, written_bytes: 800_000 });
  expect(result.lags.reduce((sum, frames) => sum + frames)).toBe(60);
  await drop();
});

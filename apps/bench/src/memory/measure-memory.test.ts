import type {} from '@roadwright/postgres/vitest';
import { expect, inject, it } from 'vitest';
import { measureMemory } from './measure-memory.ts';
import { summarizeMemory } from './memory-figures.ts';

it('samples the processes while wide roadmaps are written one after the other', {
  timeout: 240_000,
}, async () => {
  let heard = 0;
  const { samples, roadmaps, artifacts, open_calls } = await measureMemory({
    postgres_url: inject('postgresUrl'),
    roadmaps: 1,
    concepts: 40,
    duration_ms: 1500,
    median_ms: 50,
    seed: 1,
    onSample: () => {
      heard++;
    },
  });
  expect(roadmaps).toBeGreaterThanOrEqual(2);
  expect(artifacts).toBe(roadmaps * 120);
  expect(samples.length).toBe(heard);
  expect(open_calls.length).toBeGreaterThan(0);
  const [first] = samples;
  expect(first?.heap?.used).toBeGreaterThan(0);
  expect(first?.worker).toBeGreaterThan(first?.heap?.used ?? Number.POSITIVE_INFINITY);
  expect(summarizeMemory(samples).worker_peak).toBeGreaterThanOrEqual(first?.worker ?? 0);
});

it('the end of a run is held against its beginning once it is warm', () => {
  const samples = Array.from({ length: 61 }, (_, minute) => ({
    at_ms: minute * 60_000,
    worker: minute < 10 ? 900 : 100 + (minute - 10),
    api: 50,
    worker_peak: 901,
    heap: minute % 2 === 0 ? { used: 70, external: 7 } : undefined,
  }));
  const { worker, api, heap_used, worker_peak, fifths } = summarizeMemory(samples);
  expect(worker).toMatchObject({ first: 104, last: 145, most: 150 });
  expect(worker.per_hour).toBeCloseTo(60, 9);
  expect(api).toMatchObject({ growth: 1, per_hour: 0 });
  expect(heap_used).toMatchObject({ first: 70, last: 70 });
  expect([worker_peak, fifths.length, fifths[0]?.low, fifths[4]?.high]).toEqual([901, 5, 100, 150]);
});

import { createSeededRandom } from '@roadwright/llm/testing';
import { expect, test } from 'vitest';
import { drawRequest, MIX, ROUTES } from './mix.ts';

const targets = { task_ids: ['t1', 't2'], roadmap_ids: ['r1'], artifacts: ['/a', '/b'] };

test('each route gets its part, and each target its turn', () => {
  const random = createSeededRandom(1);
  const drawn = Array.from({ length: 4000 }, (_, number) => drawRequest(targets, random, number));
  for (const route of ROUTES) {
    const part = drawn.filter((request) => request.route === route).length / drawn.length;
    expect(Math.abs(part - MIX[route])).toBeLessThan(0.03);
  }
  const paths = new Set(drawn.map(({ path }) => path));
  expect([...paths].sort()).toEqual([
    '/a',
    '/api/v1/roadmaps/generate',
    '/api/v1/roadmaps/r1',
    '/api/v1/tasks/t1',
    '/api/v1/tasks/t2',
    '/b',
    '/health',
  ]);
});

test('the parts are the whole, and no goal is submitted twice', () => {
  expect(ROUTES.reduce((sum, route) => sum + MIX[route], 0)).toBeCloseTo(1);
  const bodies = [1, 2].map((number) => drawRequest(targets, () => 0.999, number).body);
  expect(new Set(bodies).size).toBe(2);
});

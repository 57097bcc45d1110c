import { expect, test } from 'vitest';
import { extendTrail, type TrailPoint } from './trail.ts';

const point = (at: number): TrailPoint => ({
  at,
  waiting: 0,
  running: 0,
  capacity: 0,
  in_use: 0,
  in_flight: 0,
});

test('the same look is not put down twice', () => {
  const trail = extendTrail([], point(1));
  expect(extendTrail(trail, point(1))).toBe(trail);
});

test('what is too old goes', () => {
  const looks = Array.from({ length: 400 }, (_, at) => point(at + 1));
  const trail = looks.reduce(extendTrail, [] as readonly TrailPoint[]);
  expect([trail.length, trail[0]?.at, trail.at(-1)?.at]).toEqual([300, 101, 400]);
});

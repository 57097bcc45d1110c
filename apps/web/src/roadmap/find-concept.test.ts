import type { RoadmapView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { findFirstReadable, findNeighbours } from './find-concept.ts';

const node = (concept_id: string, version: number | null = null) => ({
  concept_id,
  artifacts: { tutorial: { version } },
});
const roadmap = {
  stages: [
    { modules: [{ concepts: [node('a'), node('b', 1)] }] },
    { modules: [{ concepts: [] }, { concepts: [node('c')] }] },
  ],
} as unknown as RoadmapView;

test.for([
  ['a', undefined, 'b'],
  ['b', 'a', 'c'],
  ['c', 'b', undefined],
  ['gone', undefined, undefined],
] as const)('%s stands between %s and %s', ([concept_id, before, after]) => {
  const found = findNeighbours(roadmap, concept_id);
  expect([found.before?.concept_id, found.after?.concept_id]).toEqual([before, after]);
});

test('reading starts at the first lesson that is there', () => {
  expect(findFirstReadable(roadmap)?.concept_id).toBe('b');
});

test('reading goes on at the first lesson without a mark, and starts again once all have one', () => {
  const lesson = (concept_id: string, done: boolean) => ({ ...node(concept_id, 1), done });
  const course = (...done: boolean[]) =>
    ({
      stages: [{ modules: [{ concepts: done.map((mark, index) => lesson(`c${index}`, mark)) }] }],
    }) as unknown as RoadmapView;
  expect(findFirstReadable(course(true, false))?.concept_id).toBe('c1');
  expect(findFirstReadable(course(true, true))?.concept_id).toBe('c0');
});

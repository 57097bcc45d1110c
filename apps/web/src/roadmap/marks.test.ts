import type { RoadmapView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { countMarks, setMark } from './marks.ts';

const roadmap = {
  concepts_marked: 1,
  stages: [
    {
      modules: [
        {
          concepts: [
            { concept_id: 'a', done: true },
            { concept_id: 'b', done: false },
          ],
        },
      ],
    },
    { modules: [{ concepts: [{ concept_id: 'c', done: false }] }] },
  ],
} as unknown as RoadmapView;

const listDone = ({ stages }: RoadmapView) =>
  stages.flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts.map(({ done }) => done)));

test('a mark shows on its concept alone and counts once', () => {
  const marked = setMark(setMark(roadmap, 'c', true), 'c', true);
  expect([listDone(marked), marked.concepts_marked]).toEqual([[true, false, true], 2]);
  expect(listDone(roadmap)).toEqual([true, false, false]);
});

test('a mark can be taken away', () => {
  expect(setMark(roadmap, 'a', false).concepts_marked).toBe(0);
});

test('the marks of a module are counted', () => {
  expect(countMarks([{ done: true }, { done: false }])).toEqual({ done: 1, total: 2 });
});

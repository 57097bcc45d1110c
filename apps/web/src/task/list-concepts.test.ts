import { type ConceptProgress, NO_PROGRESS } from '@roadwright/client';
import type { RoadmapView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { listConcepts } from './list-concepts.ts';

const failed: ConceptProgress = {
  concept_id: 'moves',
  title: 'Moves',
  status: 'partial',
  pieces: { quiz: 'failed' },
  failures: [{ code: 'llm_timeout', detail: 'Too slow.' }],
};
const progress = { ...NO_PROGRESS, concepts: new Map([['moves', failed]]) };

test('without a tree the concepts stand as they came', () => {
  expect(listConcepts(progress, undefined)).toEqual([
    { concept_id: 'moves', title: 'Moves', status: 'partial', reasons: ['Too slow.'] },
  ]);
});

test('with a tree they stand in teaching order, with what the events know', () => {
  const concepts = [
    { concept_id: 'stack', title: 'Stack', status: 'completed' },
    { concept_id: 'moves', title: 'Moves', status: 'pending' },
  ];
  const roadmap = { stages: [{ modules: [{ concepts }] }] } as unknown as RoadmapView;
  expect(listConcepts(progress, roadmap).map(({ concept_id, status }) => [concept_id, status])).toEqual([
    ['stack', 'completed'],
    ['moves', 'partial'],
  ]);
});

import type { ConceptProgress } from '@roadwright/client';
import type { RoadmapView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { isReadable, listConcepts } from './list-concepts.ts';

const failed: ConceptProgress = {
  concept_id: 'moves',
  title: 'Moves',
  status: 'partial',
  pieces: { quiz: 'failed' },
  failures: [{ code: 'llm_timeout', detail: 'Too slow.' }],
};
const concepts = [
  { concept_id: 'stack', title: 'Stack', status: 'completed' },
  { concept_id: 'moves', title: 'Moves', status: 'pending' },
];
const roadmap = { stages: [{ modules: [{ concepts }] }] } as unknown as RoadmapView;

test('the concepts stand in teaching order, with what the events know', () => {
  expect(listConcepts(new Map([['moves', failed]]), roadmap)).toEqual([
    { concept_id: 'stack', title: 'Stack', status: 'completed', reasons: [] },
    { concept_id: 'moves', title: 'Moves', status: 'partial', reasons: ['Too slow.'] },
  ]);
});

test('what is complete or nearly so can be read', () => {
  const lines = listConcepts(new Map([['moves', { ...failed, status: 'failed' }]]), roadmap);
  expect(lines.map(isReadable)).toEqual([true, false]);
});

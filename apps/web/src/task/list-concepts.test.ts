import type { ConceptProgress } from '@roadwright/client';
import type { RoadmapView } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { NO_CHECKS } from './checks.ts';
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
  const quiz = { findings_count: 3, blocking_count: 2 };
  const checks = { ...NO_CHECKS, concepts: new Map([['moves', { quiz }]]) };
  expect(listConcepts(new Map([['moves', failed]]), roadmap, checks)).toEqual([
    { concept_id: 'stack', title: 'Stack', status: 'completed', reasons: [], checked: 0, blocking: 0 },
    {
      concept_id: 'moves',
      title: 'Moves',
      status: 'partial',
      reasons: ['Too slow.'],
      checked: 1,
      blocking: 2,
    },
  ]);
});

test('what is complete or nearly so can be read', () => {
  const lines = listConcepts(new Map([['moves', { ...failed, status: 'failed' }]]), roadmap, NO_CHECKS);
  expect(lines.map(isReadable)).toEqual([true, false]);
});

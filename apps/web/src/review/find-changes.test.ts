import type { FrameworkDiff, OutlineCause } from '@roadwright/domain';
import { expect, test } from 'vitest';
import { findChanges, highlightNodes, pickEdits } from './find-changes.ts';

const node = (node_id: string) => ({ kind: 'concept' as const, node_id, title: node_id.toUpperCase() });
const placed = (node_id: string) => ({ ...node(node_id), parent_id: 'm' });
const moved = (node_id: string) => ({ ...node(node_id), from_parent_id: 'm', to_parent_id: 'n' });
const changed = (node_id: string) => ({ ...node(node_id), changes: [] });
const diff = (parts: Partial<FrameworkDiff>): FrameworkDiff => ({
  added: [],
  removed: [],
  moved: [],
  changed: [],
  roadmap: [],
  ...parts,
});

test('each change is known by its node', () => {
  const changes = findChanges([
    diff({ added: [placed('a')], removed: [placed('b')], moved: [moved('c')], changed: [changed('d')] }),
  ]);
  expect([...changes.nodes]).toEqual([
    ['d', 'changed'],
    ['c', 'moved'],
    ['a', 'added'],
  ]);
  expect(changes.removed).toEqual(['B']);
});

test('what was added stays new, and what came and went is not spoken of', () => {
  const changes = findChanges([
    diff({ added: [placed('a'), placed('b')] }),
    diff({ changed: [changed('a')], moved: [moved('a')], removed: [placed('b')] }),
  ]);
  expect(changes).toEqual({ nodes: new Map([['a', 'added']]), removed: [] });
});

test.for([
  [
    ['repair 0', 'direct 1', 'direct 2'],
    [2, 3],
  ],
  [
    ['repair 0', 'direct 1', 'feedback 2', 'repair 2', 'direct 3'],
    [3, 4, 5],
  ],
  [['feedback 1', 'feedback 2'], [2]],
  [['repair 0'], []],
  [[], []],
] as [string[], number[]][])('of %j the edits since the last answer are shown', ([written, picked]) => {
  const edits = written.map((edit, index) => {
    const [cause, review_round] = edit.split(' ');
    return { round: index + 1, cause: cause as OutlineCause & 'direct', review_round: Number(review_round) };
  });
  expect(pickEdits(edits)).toEqual(picked);
});

test('a change stands out before an issue', () => {
  const issues = [{ node_id: 'a' }, { node_id: 'b' }, { node_id: null }];
  expect([...highlightNodes(new Map([['a', 'moved']]), issues)]).toEqual([
    ['a', 'moved'],
    ['b', 'issue'],
  ]);
});

import { expect, test } from 'vitest';
import { dropOn, moveBy, moveInto } from './move-node.ts';
import type { Outline } from './outline-nodes.ts';

const concept = (concept_id: string) => ({ concept_id, title: concept_id });
const module = (module_id: string, ...ids: string[]) => ({
  module_id,
  title: module_id,
  concepts: ids.map(concept),
});
const outline = {
  stages: [
    { stage_id: 's1', title: 's1', modules: [module('m1', 'a', 'b', 'c'), module('m2')] },
    { stage_id: 's2', title: 's2', modules: [module('m3', 'd')] },
  ],
} as unknown as Outline;

test.for([
  ['b', 'up', { parent_id: 'm1', before_id: 'a' }],
  ['a', 'down', { parent_id: 'm1', before_id: 'c' }],
  ['b', 'down', { parent_id: 'm1', before_id: null }],
  ['c', 'down', { parent_id: 'm2', before_id: null }],
  ['d', 'up', { parent_id: 'm2', before_id: null }],
  ['m2', 'down', { parent_id: 's2', before_id: 'm3' }],
  ['m3', 'up', { parent_id: 's1', before_id: null }],
  ['s1', 'down', { parent_id: null, before_id: null }],
  ['s2', 'up', { parent_id: null, before_id: 's1' }],
  ['a', 'up', null],
  ['d', 'down', null],
  ['s2', 'down', null],
  ['gone', 'up', null],
] as const)('%s goes one step %s', ([node_id, step, move]) => {
  expect(moveBy(outline, node_id, step)).toEqual(move);
});

test.for([
  ['a', 'm3', { parent_id: 'm3', before_id: null }],
  ['m1', 's2', { parent_id: 's2', before_id: null }],
  ['a', 'm1', null],
  ['a', 's2', null],
  ['s1', 's2', null],
  ['gone', 'm1', null],
] as const)('%s is moved into %s', ([node_id, parent_id, move]) => {
  expect(moveInto(outline, node_id, parent_id)).toEqual(move);
});

test.for([
  ['c', 'a', { parent_id: 'm1', before_id: 'a' }],
  ['a', 'b', { parent_id: 'm1', before_id: 'c' }],
  ['a', 'c', { parent_id: 'm1', before_id: null }],
  ['a', 'd', { parent_id: 'm3', before_id: 'd' }],
  ['a', 'm2', { parent_id: 'm2', before_id: null }],
  ['s2', 's1', { parent_id: null, before_id: 's1' }],
  ['a', 'a', null],
  ['m1', 'a', null],
  ['a', 's2', null],
  ['a', 'gone', null],
] as const)('%s is dropped on %s', ([node_id, target_id, move]) => {
  expect(dropOn(outline, node_id, target_id)).toEqual(move);
});

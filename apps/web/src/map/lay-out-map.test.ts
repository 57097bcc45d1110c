import { expect, test } from 'vitest';
import { layOutMap, NODE_SIZE } from './lay-out-map.ts';
import { listDone, type MapOutline, mergeStatuses, writeShape } from './map-outline.ts';

const concept = (concept_id: string, ...prerequisites: string[]) => ({
  concept_id,
  title: concept_id.toUpperCase(),
  prerequisites,
});
const outline: MapOutline = {
  language: 'en',
  stages: [
    {
      stage_id: 's1',
      title: 'First',
      modules: [
        { module_id: 'm1', concepts: [concept('a'), concept('b'), concept('c', 'a')] },
        { module_id: 'm2', concepts: [concept('d')] },
      ],
    },
    {
      stage_id: 's2',
      title: 'Second',
      modules: [{ module_id: 'm3', concepts: [concept('e', 'd', 'gone', 'e')] }],
    },
  ],
};

const map = layOutMap(outline);
const place = (concept_id: string) => map.nodes.find((node) => node.concept.concept_id === concept_id)!;

test('what is needed stands above what needs it', () => {
  expect(place('a').y).toBeLessThan(place('c').y);
  expect(place('d').y).toBeLessThan(place('e').y);
});

test('in a module without prerequisites the order of teaching goes downwards', () => {
  expect(place('a').y).toBeLessThan(place('b').y);
});

test('no two concepts overlap, and each stands in the band of its stage', () => {
  for (const [index, one] of map.nodes.entries()) {
    for (const other of map.nodes.slice(index + 1)) {
      const apart =
        Math.abs(one.x - other.x) >= NODE_SIZE.width || Math.abs(one.y - other.y) >= NODE_SIZE.height;
      expect(apart, `${one.concept.concept_id} and ${other.concept.concept_id}`).toBe(true);
    }
  }
  const [first, second] = map.stages;
  for (const id of ['a', 'b', 'c', 'd']) {
    expect(place(id).y + NODE_SIZE.height).toBeLessThanOrEqual(first!.y + first!.height);
    expect(place(id).x).toBeGreaterThanOrEqual(first!.x);
    expect(place(id).x + NODE_SIZE.width).toBeLessThanOrEqual(first!.x + first!.width);
  }
  expect(second!.y).toBeGreaterThan(first!.y + first!.height);
});

test('only prerequisites that are there are drawn', () => {
  expect(map.edges).toEqual([
    { from: 'a', to: 'c' },
    { from: 'd', to: 'e' },
  ]);
});

test('what follows from other prerequisites is not drawn', () => {
  const chain = [concept('a'), concept('b', 'a'), concept('c', 'a', 'b')];
  const stage = { stage_id: 's', title: 'S', modules: [{ module_id: 'm', concepts: chain }] };
  expect(layOutMap({ language: 'en', stages: [stage] }).edges).toEqual([
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ]);
});

test('an outline whose prerequisites go in a circle is placed all the same', () => {
  const circle = {
    ...outline.stages[0]!,
    modules: [{ module_id: 'm', concepts: [concept('a', 'b'), concept('b', 'a')] }],
  };
  expect(layOutMap({ ...outline, stages: [circle] }).nodes).toHaveLength(2);
});

test('a hundred concepts and a stage without any are placed', () => {
  const concepts = Array.from({ length: 100 }, (_, index) => concept(`c${index}`));
  const many = { stage_id: 's', title: 'S', modules: [{ module_id: 'm', concepts }] };
  const empty = { stage_id: 'e', title: 'E', modules: [] };
  expect(layOutMap({ language: 'en', stages: [many, empty] }).nodes).toHaveLength(100);
});

test('the shape of an outline does not depend on how far its concepts are', () => {
  const [stage] = outline.stages;
  const written = stage!.modules.map((module) => ({
    ...module,
    concepts: module.concepts.map((one) => ({ ...one, status: 'completed' as const })),
  }));
  const later = { ...outline, stages: [{ ...stage!, modules: written }, outline.stages[1]!] };
  expect(writeShape(later)).toBe(writeShape(outline));
});

test('what is said of a concept goes before what the outline knows', () => {
  const known = { ...concept('a'), status: 'partial' as const };
  const stage = { stage_id: 's', title: 'S', modules: [{ module_id: 'm', concepts: [known, concept('b')] }] };
  const one = { language: 'en', stages: [stage] };
  expect([...mergeStatuses(one, new Map()).values()]).toEqual(['partial', 'pending']);
  expect([...mergeStatuses(one, new Map([['a', 'generating' as const]])).values()]).toEqual([
    'generating',
    'pending',
  ]);
});

test('marks are of the concepts that the learner has marked', () => {
  const stage = {
    stage_id: 's',
    title: 'S',
    modules: [{ module_id: 'm', concepts: [{ ...concept('a'), done: true }, concept('b')] }],
  };
  expect([...listDone({ language: 'en', stages: [stage] })]).toEqual(['a']);
});

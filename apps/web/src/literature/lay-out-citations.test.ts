import { expect, test } from 'vitest';
import { layOutCitations } from './lay-out-citations.ts';

const node = (work_id: string, year: number | null) => ({ work_id, title: work_id, year, asked_as: work_id });

test('later works stand further right and none at the height of another', () => {
  const { nodes } = layOutCitations({
    nodes: [node('c', 2010), node('a', 1990), node('b', null)],
    edges: [],
  });
  expect(nodes.map(({ work_id, x }) => [work_id, x])).toEqual([
    ['b', 0],
    ['a', 0],
    ['c', 1],
  ]);
  expect(new Set(nodes.map(({ y }) => y)).size).toBe(3);
});

test('works of one year stand in one column, and only lines between placed works are drawn', () => {
  const { nodes, edges } = layOutCitations({
    nodes: [node('a', 2000), node('b', 2000)],
    edges: [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'gone' },
    ],
  });
  expect(nodes.map(({ x }) => x)).toEqual([0, 0]);
  expect(edges.map(({ from, to }) => [from.work_id, to.work_id])).toEqual([['a', 'b']]);
});

import { expect, it } from 'vitest';
import { listNames } from './list-names.ts';

it.each([
  ['Introduction to Closures', ['Closures']],
  ['Depth-first search (DFS)', ['Depth-first search', 'DFS']],
  ['Supply and demand', ['Supply and demand', 'Supply', 'demand']],
  ['TCP: the three-way handshake', ['TCP']],
  ['Understanding the Krebs cycle in depth', ['Krebs cycle']],
  ['What is entropy?', ['entropy']],
  ['Introduction', []],
  ['Getting started', []],
  ['递归（recursion）入门', ['递归', 'recursion']],
  ['什么是闭包?', ['闭包']],
  ['总结', []],
])('names %j by %j', (title, names) => {
  expect(listNames({ title, keywords: [] }).map(({ name }) => name)).toEqual(names);
});

it('takes keywords for names, each once, and knows everyday words', () => {
  expect(listNames({ title: 'Functions', keywords: ['functions', 'lambda calculus'] })).toEqual([
    { name: 'Functions', is_common: true },
    { name: 'lambda calculus', is_common: false },
  ]);
});

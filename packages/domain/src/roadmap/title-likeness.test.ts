import { expect, it } from 'vitest';
import { areLevelTitlesAlike, levelTitle } from './title-likeness.ts';

const areTitlesAlike = (one: string, other: string): boolean =>
  areLevelTitlesAlike(levelTitle(one), levelTitle(other));

it.each([
  ['Closures', 'closures'],
  ['Closures', '  CLOSURES! '],
  ['Sorting Algorithms', 'Sorting Algorithm'],
  ['Stacks and Queues', 'Queues and Stacks'],
  ['Introduction to Machine Learning', 'An Introduction to Machine Learning'],
  ['Asynchronous behaviour in depth', 'Asynchronous behavior in depth'],
  ['所有权与借用', '所有权与借用'],
  ['所有权与借用', '「所有权与借用」'],
  ['Python 异步编程的高级技巧与实践', 'Python 异步编程高级技巧与实践'],
  ['Ｃｌｏｓｕｒｅｓ', 'Closures'],
  ['Supply & demand', 'Supply and demand'],
  ['JSON 文件', 'JSON文件'],
  ['供给与需求', '供给和需求'],
  ['C++', 'c++'],
  ['🦀', '🦀'],
])('"%s" is like "%s"', (one, other) => {
  expect(areTitlesAlike(one, other)).toBe(true);
  expect(areTitlesAlike(other, one)).toBe(true);
});

it.each([
  ['Part 1', 'Part 2'],
  ['Advanced Techniques of Machine Learning, Part 1', 'Advanced Techniques of Machine Learning, Part 2'],
  ['Advanced Techniques of Machine Learning I', 'Advanced Techniques of Machine Learning II'],
  ['Advanced Techniques of Machine Learning', 'Advanced Techniques of Machine Learning 2'],
  ['Advanced Techniques of Machine Learning II', 'Advanced Techniques of Machine Learning III'],
  ['Building a complete service: week 101', 'Building a complete service: week 102'],
  ['Loops in C', 'Loops in Go'],
  ['Functions, modules and errors in C', 'Functions, modules and errors in Go'],
  ['A short introduction to C', 'A short introduction to C++'],
  ['A short introduction to C#', 'A short introduction to C++'],
  ['Introduction to Java', 'Introduction to JavaScript'],
  ['Loops', 'Closures'],
  ['第一部分', '第二部分'],
  ['深度学习与自然语言处理的高级技巧（一）', '深度学习与自然语言处理的高级技巧（二）'],
  ['深度学习与自然语言处理的高级技巧', '深度学习与自然语言处理的高级技巧二'],
  ['变量与类型', '函数与类型'],
  ['C', 'R'],
  ['C', 'C++'],
  ['🦀', '🦑'],
  ['', 'Loops'],
])('"%s" is not like "%s"', (one, other) => {
  expect(areTitlesAlike(one, other)).toBe(false);
  expect(areTitlesAlike(other, one)).toBe(false);
});

it('compares no more of a title than a title may have, whatever its characters stand for', () => {
  // U+FDFA stands for 18 characters, so that what follows the seventeenth lies beyond.
  const [one, other] = ['Loops', 'Closures'].map((word) => `${'\ufdfa'.repeat(17)} ${word}`);
  expect(areTitlesAlike(`${one} 1`, `${other} 2`)).toBe(true);
  expect(areTitlesAlike(`Loops ${one}`, `Closures ${one}`)).toBe(false);
});

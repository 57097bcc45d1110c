import { expect, it } from 'vitest';
import { countHan } from './count-han.ts';

it.each([
  ['细胞膜 and cells', 3],
  ['二〇二六年', 5],
  ['𠀀𠀁', 2],
  ['かな, ｶﾅ, no', 0],
  ['\ud840', 0],
])('counts the characters of %j', (text, count) => {
  expect(countHan(text)).toBe(count);
});

import { expect, it } from 'vitest';
import { levelOption } from './level-option.ts';

it.each([
  ['The Mitochondrion.', 'the mitochondrion'],
  ['“Carpe diem”', '"carpe diem"'],
  ['100 °C', '100°C'],
  ['1,000', '1000'],
  ['端 午 节', '端午节'],
  ['ｌｅｎ', 'len'],
])('levels "%s" and "%s"', (one, other) => {
  expect(levelOption(one)).toBe(levelOption(other));
});

it.each([
  ['C', 'C++'],
  ["'5'", '5'],
  ['true', 'True'],
  ['x²', 'x2'],
  ['Mb', 'MB'],
  ['foo', 'foo()'],
])('tells "%s" from "%s"', (one, other) => {
  expect(levelOption(one)).not.toBe(levelOption(other));
});

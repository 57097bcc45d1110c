import { expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';

it.each([
  [['one', 'two'], 'one two'],
  [['a beauti-', 'ful day'], 'a beautiful day'],
  [['state-of-', 'the-art'], 'state-of-the-art'],
  [['the Smith-', 'Jones law'], 'the Smith-Jones law'],
  [['1990-', '1995'], '1990- 1995'],
  [['https://doi.org/10.1000/', 'abc'], 'https://doi.org/10.1000/abc'],
  [['https://doi.org/10.1000/a-', 'bc'], 'https://doi.org/10.1000/a-bc'],
  [['https://example.org.', 'Next'], 'https://example.org. Next'],
  [['深度学习', '的方法'], '深度学习的方法'],
  [['one', 'broken-', 'broken-', 'word'], 'one brokenbrokenword'],
  [[], ''],
])('joins %j to %j', (lines, expected) => {
  expect(joinLines(lines)).toBe(expected);
});

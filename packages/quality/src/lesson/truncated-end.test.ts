import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { TRUNCATED_END } from './corpus/truncated-end.ts';
import { truncatedEnd } from './truncated-end.ts';

measureLessonRule(truncatedEnd, TRUNCATED_END);

it('leaves an empty lesson and a lesson that ends in code alone', () => {
  expect(truncatedEnd.find(readExample(''))).toEqual([]);
  expect(truncatedEnd.find(readExample('# A\n\n```js\na(\n```'))).toEqual([]);
});

import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { brokenMath } from './broken-math.ts';
import { BROKEN_MATH } from './corpus/broken-math.ts';

measureLessonRule(brokenMath, BROKEN_MATH);

it('names the line of the formula', () => {
  const [fault] = brokenMath.find(readExample('# A\n\nText.\n\nIt is\n$\\frac{1}{2$ here.\n'));
  expect(fault?.where).toBe('line 6');
});

import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { WORD_BUDGET } from './corpus/word-budget.ts';
import { wordBudget } from './word-budget.ts';

measureLessonRule(wordBudget, WORD_BUDGET);

it('tells what was ordered and what came', () => {
  const [fault] = wordBudget.find(
    readExample({ markdown: 'One two three.', word_budget: { min: 10, max: 20 } }),
  );
  expect(fault?.detail).toBe('The lesson has 3 words; 10 to 20 words were ordered, code not counted.');
});

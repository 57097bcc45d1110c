import { defineRule } from '../rule/define-rule.ts';
import { findCatchAll } from './catch-all-option.ts';
import type { QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

/** No option stands for all others. */
export const allOfTheAbove = defineRule<QuizItem>({
  name: 'all_of_the_above',
  severity: 'warning',
  source: `${HALADYNA}, 26: avoid "all of the above"`,
  find: (item) => findCatchAll(item, 'all'),
});

import { defineRule } from '../rule/define-rule.ts';
import { findCatchAll } from './catch-all-option.ts';
import type { QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

/** No option says that the others are wrong. */
export const noneOfTheAbove = defineRule<QuizItem>({
  name: 'none_of_the_above',
  severity: 'warning',
  source: `${HALADYNA}, 25: use "none of the above" carefully`,
  find: (item) => findCatchAll(item, 'none'),
});

import { defineRule } from '../rule/define-rule.ts';
import { readNumericOrder } from './numeric-order.ts';
import type { QuizItem, QuizText } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

/** Options that are numbers stand in their order. */
export const lostNumericOrder = defineRule<QuizItem>({
  name: 'lost_numeric_order',
  severity: 'warning',
  source: `${HALADYNA}, 21: place choices in logical or numerical order`,
  find: ({ options }) => {
    if (readNumericOrder(options) !== 'lost' || isVersionOrder(options)) return [];
    return [
      {
        where: 'options',
        detail: `The options are numbers out of their order: ${options.map(({ text }) => text).join(', ')}.`,
        suggestion: 'Put the options in rising order, and let correct_answer follow.',
      },
    ];
  },
});

/** Versions are counted part by part: after 3.9 comes 3.10. */
function isVersionOrder(options: readonly QuizText[]): boolean {
  const parts = options.map(({ text }) => /\d+(?:\.\d+)+/.exec(text)?.[0].split('.').map(Number) ?? []);
  if (parts.some((one) => one.length < 2)) return false;
  const sorted = parts.toSorted((one, other) => {
    const at = one.findIndex((part, index) => part !== other[index]);
    return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? -1);
  });
  return sorted.every((one, index) => one === parts[index]);
}

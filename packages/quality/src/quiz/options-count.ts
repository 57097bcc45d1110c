import { defineRule, type Fault } from '../rule/define-rule.ts';
import type { QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

const LEAST = 3;
const MOST = { single_choice: 5, multiple_choice: 8 } as const;
const TRUTH = /^(?:true|false|yes|no|correct|incorrect|对|错|正确|错误|是|否|真|假|√|×)[.。]?$/u;

/** A question has as many options as its type can do with: two for true or false, else three to five, or eight of which several are right. */
export const optionsCount = defineRule<QuizItem>({
  name: 'options_count',
  severity: 'warning',
  source: `${HALADYNA}, 18: as many functional choices as can be written; three are enough (Rodriguez 2005)`,
  find: ({ question: { question_type, options }, options: texts }) => {
    const count = options.length;
    if (question_type === 'true_false') return count === 2 ? [] : [fault(count, 'blocking', TWO)];
    const isTruth = count === 2 && texts.every(({ lower }) => TRUTH.test(lower));
    if (isTruth) return [fault(count, 'warning', 'Give it the type true_false.')];
    if (count < LEAST)
      return [fault(count, 'warning', 'Add plausible wrong options, so that there are three or four.')];
    if (count <= MOST[question_type]) return [];
    return [
      fault(count, 'warning', 'Keep the wrong options that a real misconception leads to, three or four.'),
    ];
  },
});

const TWO = 'Give it the two words for true and false, or make it single_choice.';

const fault = (count: number, severity: Fault['severity'] & string, suggestion: string): Fault => ({
  where: 'options',
  detail: `The question has ${count} option${count === 1 ? '' : 's'}.`,
  suggestion,
  severity,
});

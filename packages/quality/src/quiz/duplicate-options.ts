import { defineRule } from '../rule/define-rule.ts';
import { nameOption, type QuizItem } from './quiz-item.ts';
import { HALADYNA } from './sources.ts';

/** No two options are the same but for width, case and punctuation. */
export const duplicateOptions = defineRule<QuizItem>({
  name: 'duplicate_options',
  severity: 'blocking',
  source: `${HALADYNA}, 22: choices do not overlap`,
  find: ({ options }) => {
    const first = new Map<string, number>();
    return options.flatMap(({ level, text }, index) => {
      const twin = first.get(level);
      if (twin === undefined) first.set(level, index);
      if (twin === undefined) return [];
      return [
        {
          where: nameOption(index),
          detail: `"${text}" stands twice: also as ${nameOption(twin)}, "${options[twin]?.text}".`,
          suggestion: 'Replace one of them by another plausible wrong option.',
        },
      ];
    });
  },
});

import { defineRule } from '../rule/define-rule.ts';
import { stemWord } from '../text/stem-word.ts';
import { listDistractors, nameOption, type QuizItem } from './quiz-item.ts';
import { SAQUET } from './sources.ts';

/** No content word of the question stands in the right option alone. */
export const wordRepeats = defineRule<QuizItem>({
  name: 'word_repeats',
  severity: 'warning',
  source: `${SAQUET}: word repeats; Haladyna 28b: clang associations`,
  find: (item) => {
    const { stem, options, keys, question } = item;
    if (keys.size === 0 || keys.size === options.length || question.question_type === 'true_false') return [];
    const distractors = listDistractors(item);
    return [...keys].flatMap((index) => {
      const repeated = [...(options[index]?.terms ?? [])].filter(
        (term) => stem.terms.has(term) && !distractors.some(({ terms }) => terms.has(term)),
      );
      if (repeated.length === 0) return [];
      return [
        {
          where: nameOption(index),
          detail: `"${spell(repeated, options[index]?.lower ?? '')}" stands in the question and, of the options, in the right one alone.`,
          suggestion: 'Use another word in the right option, or let wrong options have the word too.',
        },
      ];
    });
  },
});

const WORD = /[\p{L}\p{N}]+/gu;

/** The first repeated word as it is written; pairs of Chinese characters are put together again. */
function spell(repeated: readonly string[], lower: string): string {
  const [first = ''] = repeated;
  if (!/^\p{Script=Han}/u.test(first))
    return lower.match(WORD)?.find((word) => stemWord(word) === first) ?? first;
  return repeated
    .slice(1)
    .reduce((run, pair) => (run.at(-1) === pair.at(0) ? run + pair.slice(1) : run), first);
}

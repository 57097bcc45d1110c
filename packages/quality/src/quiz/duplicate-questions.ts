import { defineRule } from '../rule/define-rule.ts';
import { listKeys, type QuizItem } from './quiz-item.ts';

/** Dice coefficient of the content words from which on two questions with one answer are the same. */
const ALIKE = 0.8;
/** Code and numbers, which two questions of the same words may differ in. */
const FIGURES = /`[^`]*`|\d+(?:\.\d+)?/g;

/** No two questions of a quiz ask the same thing. */
export const duplicateQuestions = defineRule<readonly QuizItem[]>({
  name: 'duplicate_questions',
  severity: 'warning',
  source: 'Dice 1945, on the content words of both questions, where the right answers are the same',
  find: (items) => {
    const earlier = new Map<string, number[]>();
    return items.flatMap((item, index) => {
      const answers = listKeys(item).map(({ level }) => level.toLowerCase());
      const twin = answers
        .flatMap((answer) => earlier.get(answer) ?? [])
        .find((at) => areAlike(items[at] ?? item, item));
      for (const answer of answers) earlier.set(answer, [...(earlier.get(answer) ?? []), index]);
      if (twin === undefined) return [];
      return [
        {
          where: `questions[${index}]`,
          detail: `It asks the same as questions[${twin}], "${items[twin]?.stem.text}", and has the same answer.`,
          suggestion: 'Replace it by a question on something of the lesson that is not asked about yet.',
        },
      ];
    });
  },
});

function areAlike({ stem: one }: QuizItem, { stem: other }: QuizItem): boolean {
  if (one.level === other.level) return true;
  if (one.terms.size === 0 || other.terms.size === 0) return false;
  if (listFigures(one.text) !== listFigures(other.text)) return false;
  const shared = one.terms.intersection(other.terms).size;
  return (2 * shared) / (one.terms.size + other.terms.size) >= ALIKE;
}

const listFigures = (text: string): string => (text.match(FIGURES) ?? []).toSorted().join(' ');

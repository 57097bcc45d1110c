import { defineRule } from '../rule/define-rule.ts';
import type { LessonSubject } from './lesson.ts';
import { measureLength } from './measure-length.ts';

/** So far outside its budget a lesson may be: models cannot count. */
const TOLERANCE = 0.25;

/** A lesson much shorter or longer than was ordered. */
export const wordBudget = defineRule<LessonSubject>({
  name: 'word_budget',
  severity: 'warning',
  source: 'The order: reading time of a lesson for its hours of study; tolerance ours',
  find: (subject) => {
    const { word_budget } = subject.lesson;
    if (word_budget === undefined) return [];
    const { min, max } = word_budget;
    const { amount, unit } = measureLength(subject);
    const isShort = amount < min * (1 - TOLERANCE);
    if (!isShort && amount <= max * (1 + TOLERANCE)) return [];
    const order = `${min} to ${max} ${unit} were ordered, code not counted`;
    return [
      {
        where: '',
        detail: `The lesson has ${amount} ${unit}; ${order}.`,
        suggestion: isShort
          ? `Bring it to at least ${min} ${unit}: work an example through, take up a misconception, say where the idea stops to hold.`
          : `Bring it to at most ${max} ${unit}: cut repetition, side roads and the weaker examples.`,
      },
    ];
  },
});

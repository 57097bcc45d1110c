import { defineRule } from '../rule/define-rule.ts';
import { nameOption, type QuizItem, type QuizText } from './quiz-item.ts';
import { SAQUET } from './sources.ts';

const BETWEEN = /\s*(?:,? and |, |;|(?<!\d)\/| with | & |、|以及|和|与|及|,)\s*/;
const FEW = 3;

/** The right option is not the one whose parts all come back in the others. */
export const convergence = defineRule<QuizItem>({
  name: 'convergence',
  severity: 'warning',
  source: `${SAQUET}: convergence cues; Haladyna 28e`,
  find: ({ options, keys }) => {
    const [key = -1] = keys;
    if (keys.size !== 1 || options.length < FEW) return [];
    const [first] = options;
    const size = first === undefined ? 0 : listParts(first).length;
    if (size < 2) return [];
    const lists = options.map(listParts);
    if (lists.some((list) => list.length !== size)) return [];
    const scores = lists.map((list, index) => countReturns(lists, list, index));
    const own = scores[key] ?? 0;
    // Each part comes back, and that is true of no other option.
    if (own < size || scores.some((score, index) => index !== key && score >= own)) return [];
    if (!lists[key]?.every((part) => lists.some((list, index) => index !== key && list.includes(part))))
      return [];
    if (
      lists.some(
        (list, index) =>
          index !== key &&
          list.every((part) => lists.some((other, at) => at !== index && other.includes(part))),
      )
    )
      return [];
    return [
      {
        where: nameOption(key),
        detail: `Every part of "${options[key]?.text}" comes back in other options, and that is so of the right one alone.`,
        suggestion: 'Let the wrong options share as many parts with one another.',
      },
    ];
  },
});

const listParts = ({ lower }: QuizText): readonly string[] =>
  lower.length > 120 ? [] : lower.replace(/[.。]$/u, '').split(BETWEEN);

/** How often parts of a list stand in the other lists. */
const countReturns = (lists: readonly (readonly string[])[], list: readonly string[], own: number): number =>
  list.reduce(
    (sum, part) => sum + lists.filter((other, index) => index !== own && other.includes(part)).length,
    0,
  );

import type { QuizQuestion } from '@roadwright/domain';
import { isCatchAll } from './catch-all-option.ts';
import { kType } from './k-type.ts';
import { lettersInOptions } from './letters-in-options.ts';
import { readNumericOrder } from './numeric-order.ts';
import { positionTalk } from './position-talk.ts';
import { prepareItems } from './prepare-item.ts';
import type { QuizItem } from './quiz-item.ts';
import { readSpan, type Span } from './read-span.ts';
import { createSeededPick } from './seeded-random.ts';

/**
 * Puts the options in an order that their words and the seed decide, each order as likely. What has an order of its own stays:
 * true and false, numbers and ranges that rise or fall, `all of the above`, and options that are named by their places.
 */
export function shuffleOptions(question: QuizQuestion, seed: string): QuizQuestion {
  const { options } = question;
  const [item] = prepareItems([question], { language: 'en' });
  if (item === undefined || hasOwnOrder(item)) return question;
  const free = item.options.flatMap(({ lower }, index) =>
    isCatchAll(lower, 'all') || isCatchAll(lower, 'none') ? [] : [index],
  );
  // From an order that their words decide, so that shuffling twice gives the same.
  const sorted = free.toSorted((one, other) => ((options[one] ?? '') < (options[other] ?? '') ? -1 : 1));
  const drawn = draw(sorted, createSeededPick(seed));
  const places = item.options.map((_, index) => index);
  for (const [turn, place] of free.entries()) places[place] = drawn[turn] ?? place;
  return {
    ...question,
    options: places.map((from) => question.options[from] ?? ''),
    correct_answer: question.correct_answer
      .map((index) => (index in question.options ? places.indexOf(index) : index))
      .toSorted((one, other) => one - other),
  };
}

function hasOwnOrder(item: QuizItem): boolean {
  if (item.question.question_type === 'true_false') return true;
  const order = readNumericOrder(item.options);
  if (order === 'ascending' || order === 'descending' || haveRisingRanges(item)) return true;
  return [kType, lettersInOptions, positionTalk].some(({ find }) => find(item).length > 0);
}

function haveRisingRanges({ options }: QuizItem): boolean {
  let last: Span | null = null;
  for (const { lower } of options) {
    const span = readSpan(lower);
    if (span === null || (last !== null && (last.unit !== span.unit || last.low > span.low))) return false;
    last = span;
  }
  return true;
}

/** Fisher and Yates' draw without putting back (Durstenfeld 1964). */
function draw(list: readonly number[], pick: (bound: number) => number): number[] {
  const rest = [...list];
  for (let last = rest.length - 1; last > 0; last--) {
    const at = pick(last + 1);
    const moved = rest[last] ?? 0;
    rest[last] = rest[at] ?? 0;
    rest[at] = moved;
  }
  return rest;
}

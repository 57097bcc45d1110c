import type { Rule } from '../rule/define-rule.ts';
import { absoluteTerms } from './absolute-terms.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { answerNamedByOtherItem } from './answer-named-by-other-item.ts';
import { convergence } from './convergence.ts';
import { duplicateOptions } from './duplicate-options.ts';
import { duplicateQuestions } from './duplicate-questions.ts';
import { explanationMissing } from './explanation-missing.ts';
import { explanationNamesOption } from './explanation-names-option.ts';
import { fillInMiddle } from './fill-in-middle.ts';
import { grammaticalCue } from './grammatical-cue.ts';
import { grounding } from './grounding.ts';
import { kType } from './k-type.ts';
import { keyCount } from './key-count.ts';
import { keyPosition } from './key-position.ts';
import { lettersInOptions } from './letters-in-options.ts';
import { longestKey } from './longest-key.ts';
import { longestKeyShare } from './longest-key-share.ts';
import { lostNumericOrder } from './lost-numeric-order.ts';
import { negativeStem } from './negative-stem.ts';
import { noneOfTheAbove } from './none-of-the-above.ts';
import { optionsCount } from './options-count.ts';
import { overlappingOptions } from './overlapping-options.ts';
import { placeholderOption } from './placeholder-option.ts';
import { positionTalk } from './position-talk.ts';
import type { QuizItem } from './quiz-item.ts';
import { trueFalseSeries } from './true-false-series.ts';
import { unfocusedStem } from './unfocused-stem.ts';
import { vagueTerms } from './vague-terms.ts';
import { wordRepeats } from './word-repeats.ts';

/** The rules for one question: what misleads first, then what gives the answer away, then style. */
export const ITEM_RULES: readonly Rule<QuizItem>[] = [
  keyCount,
  duplicateOptions,
  explanationNamesOption,
  placeholderOption,
  grounding,
  overlappingOptions,
  longestKey,
  wordRepeats,
  grammaticalCue,
  convergence,
  absoluteTerms,
  vagueTerms,
  allOfTheAbove,
  noneOfTheAbove,
  kType,
  negativeStem,
  trueFalseSeries,
  unfocusedStem,
  fillInMiddle,
  lostNumericOrder,
  optionsCount,
  lettersInOptions,
  positionTalk,
  explanationMissing,
];

/** The rules for the questions of one lesson together. */
export const QUIZ_RULES: readonly Rule<readonly QuizItem[]>[] = [duplicateQuestions, answerNamedByOtherItem];

/** The rules for all questions of a course together. */
export const COURSE_QUIZ_RULES: readonly Rule<readonly QuizItem[]>[] = [keyPosition, longestKeyShare];

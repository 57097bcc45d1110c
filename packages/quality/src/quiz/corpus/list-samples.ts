import type { QuizQuestion } from '@roadwright/domain';
import type { QuizItem } from '../quiz-item.ts';
import { absoluteTermsCorpus } from './absolute-terms.ts';
import { explanationNamesOptionCorpus } from './explanation-names-option.ts';
import { kTypeCorpus } from './k-type.ts';
import { longestKeyCorpus } from './longest-key.ts';
import { lostNumericOrderCorpus } from './lost-numeric-order.ts';
import { negativeStemCorpus } from './negative-stem.ts';
import { overlappingOptionsCorpus } from './overlapping-options.ts';
import { soundQuestions } from './sound-questions.ts';
import { trueFalseSeriesCorpus } from './true-false-series.ts';
import { wordRepeatsCorpus } from './word-repeats.ts';

const CORPORA = [
  absoluteTermsCorpus,
  explanationNamesOptionCorpus,
  kTypeCorpus,
  longestKeyCorpus,
  lostNumericOrderCorpus,
  negativeStemCorpus,
  overlappingOptionsCorpus,
  trueFalseSeriesCorpus,
  wordRepeatsCorpus,
];

/** A question with the language that it is in. */
export interface Sample {
  readonly question: QuizQuestion;
  readonly language: string;
}

/** Lists so many questions, sound and flawed, as they come from authors: with explanations, before they are prepared. */
export function listSamples(count: number): Sample[] {
  const sound = soundQuestions.map(toSample);
  const flawed = CORPORA.flatMap(({ positives, negatives }) => [...positives, ...negatives]).map(toSample);
  // Flawed ones are short: each comes with three of full length, explained as those are.
  const all = flawed.flatMap((sample, index) => {
    const [one, two, three] = [1, 2, 3].map((step) => sound[(3 * index + step) % sound.length] ?? sample);
    return [sample, one ?? sample, two ?? sample, three ?? sample];
  });
  return Array.from({ length: count }, (_, index) => all[index % all.length]).filter(
    (sample) => sample !== undefined,
  );
}

const toSample = ({ question, tongue }: QuizItem): Sample => ({ question, language: tongue });

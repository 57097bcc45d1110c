import type { QuizQuestion } from '@roadwright/domain';
import { measureKeyPosition, measureLongestKeyShare, prepareItems, type QuizItem } from '@roadwright/quality';
import { type Fact, isTrue, level } from './author/fact.ts';

/** What is wrong with questions, by what is true and not by what rules say. */
export interface QuizFaults {
  readonly questions: number;
  readonly wrong_keys: number;
  readonly duplicate_options: number;
  readonly catch_all_options: number;
  readonly wrong_explanations: number;
  /** Questions whose longest option is the right one, of those that have a longest. */
  readonly longest: Share;
  /** Questions whose first option is the right one. */
  readonly first: Share;
}

export interface Share {
  readonly found: number;
  readonly of: number;
  /** Whether chance explains it, in 95 of 100 cases. */
  readonly is_chance: boolean;
}

/** Judges questions of one or several courses together. */
export function judgeQuizzes(
  questions: readonly QuizQuestion[],
  facts: ReadonlyMap<string, Fact>,
): QuizFaults {
  const items = prepareItems(questions, { language: 'en' });
  const count = (holds: (question: QuizQuestion, fact: Fact) => boolean) =>
    questions.filter((question) => {
      const fact = facts.get(question.question);
      return fact !== undefined && holds(question, fact);
    }).length;
  return {
    questions: questions.length,
    wrong_keys: count(hasWrongKey),
    duplicate_options: count(({ options }) => new Set(options.map(level)).size < options.length),
    catch_all_options: count(({ options }, { subject }) => options.includes(subject.frame.all_of_the_above)),
    wrong_explanations: count(explainsOther),
    longest: judgeLongest(items),
    first: judgeFirst(items),
  };
}

/** Whether the option that counts as right is not true. */
export const hasWrongKey = ({ options, correct_answer: [key = -1] }: QuizQuestion, fact: Fact): boolean =>
  !isTrue(fact, options[key] ?? '');

function explainsOther({ explanation, options, correct_answer: [key = -1] }: QuizQuestion): boolean {
  const named = /["“](.+?)["”]/.exec(explanation)?.[1];
  return named !== undefined && level(named) !== level(options[key] ?? '');
}

function judgeLongest(items: readonly QuizItem[]): Share {
  const { questions: of, found, band } = measureLongestKeyShare(items);
  return { found, of, is_chance: band === null || (found >= band[0] && found <= band[1]) };
}

function judgeFirst(items: readonly QuizItem[]): Share {
  const { questions: of, places, chi_square, limit } = measureKeyPosition(items);
  return { found: places[0]?.found ?? 0, of, is_chance: limit === null || chi_square <= limit };
}

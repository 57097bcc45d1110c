import type { QuizQuestion } from '@roadwright/domain';
import type { Tongue } from '../text/read-tongue.ts';
import type { AskedLesson } from './asked-lesson.ts';

/** A stem or an option in the forms that rules ask for. */
export interface QuizText {
  /** As written, cut to what any question could need, so that no rule is held up by a text of megabytes. */
  readonly text: string;
  /** `text` in NFKC. */
  readonly wide: string;
  /** `wide`, code taken out: what is left is meant as words. */
  readonly prose: string;
  /** `prose` in lower case. */
  readonly lower: string;
  /** What two options are compared by; another one for each meaning. */
  readonly level: string;
  /** Stems of its content words; of Chinese, pairs of characters. */
  readonly terms: ReadonlySet<string>;
  /** What it takes on a line, in letters; a Chinese character takes two. */
  readonly width: number;
}

/** A question with all that its rules look at, each form of it made at most once. */
export interface QuizItem {
  readonly question: QuizQuestion;
  /** The languages that have rules of their own. */
  readonly tongue: Tongue;
  readonly stem: QuizText;
  readonly options: readonly QuizText[];
  readonly explanation: Pick<QuizText, 'text' | 'wide' | 'level'>;
  /** Places of the right options, those that exist. */
  readonly keys: ReadonlySet<number>;
  /** null where none is at hand. */
  readonly lesson: AskedLesson | null;
}

/** The options that are right. */
export const listKeys = ({ options, keys }: QuizItem): QuizText[] =>
  options.filter((_, index) => keys.has(index));

/** The options that are wrong. */
export const listDistractors = ({ options, keys }: QuizItem): QuizText[] =>
  options.filter((_, index) => !keys.has(index));

/** Where an option stands in its question, for a finding. */
export const nameOption = (index: number): string => `options[${index}]`;

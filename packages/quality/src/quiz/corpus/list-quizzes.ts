import type { QuizQuestion } from '@roadwright/domain';
import { listWholeLessons } from '../../lesson/corpus/list-whole-lessons.ts';
import { listSamples } from './list-samples.ts';

/** A quiz as it comes from its author, and the lesson that it quotes. */
export interface SampleQuiz {
  /** BCP 47 tag. */
  readonly language: string;
  /** Markdown. */
  readonly lesson: string;
  readonly questions: readonly QuizQuestion[];
}

const QUESTIONS = 5;
/** A sentence of prose, no mark before its line. */
const SENTENCE = /^(?![#>|`*+\d-]).{20,}?[.。]/gmu;

/** Lists so many quizzes of five questions, sound and flawed, each question with a sentence of its lesson for its quote. */
export function listQuizzes(count: number): SampleQuiz[] {
  const samples = Map.groupBy(listSamples(2 * QUESTIONS * count), ({ language }) => language);
  const lessons = listWholeLessons().map(({ language, markdown }) => ({
    language,
    lesson: markdown,
    sentences: markdown.match(SENTENCE) ?? [],
  }));
  return Array.from({ length: count }, (_, turn) => {
    const { language, lesson, sentences } = lessons[turn % lessons.length] ?? NO_LESSON;
    const own = samples.get(language) ?? [];
    const questions = Array.from({ length: QUESTIONS }, (_, index) => turn * QUESTIONS + index).flatMap(
      (place) => {
        const sample = own[place % own.length];
        return sample === undefined
          ? []
          : [{ ...sample.question, quote: sentences[place % sentences.length] ?? '' }];
      },
    );
    return { language, lesson, questions };
  });
}

const NO_LESSON = { language: 'en', lesson: '', sentences: [] };

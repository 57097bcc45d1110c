import { LEVELS, type QuizQuestion } from '@roadwright/domain';
import { type LessonSubject, prepareItems, prepareLesson, type QuizItem } from '@roadwright/quality';
import { guessLanguage, guessScript } from './choose-language.ts';
import type { PairedChapter } from './pair-pieces.ts';
import type { LessonPiece, QuizPiece } from './piece.ts';

/** What holds for every file that says nothing else. */
export interface Defaults {
  readonly language?: string | undefined;
  readonly level?: string | undefined;
}

/** A chapter taken apart once for all rules. */
export interface PreparedChapter extends PairedChapter {
  readonly defaults: Defaults;
  /** What it is in: as its lesson says, as was said for all, else as it looks. */
  readonly language: string;
  /** Of its own file. */
  readonly subject: LessonSubject | null;
  readonly items: ReadonlyMap<QuizPiece, readonly QuizItem[]>;
}

/** Makes a chapter ready for the rules. */
export function prepareChapter(paired: PairedChapter, defaults: Defaults): PreparedChapter {
  const { chapter, lesson, resources } = paired;
  const quizzes = chapter.pieces.filter((piece) => piece.kind === 'quiz');
  const language = chooseLanguage(paired, quizzes, defaults);
  const own = chapter.pieces.find((piece) => piece.kind === 'lesson');
  const level = LEVELS.find((word) => word === (own?.level ?? defaults.level));
  const subject =
    own === undefined
      ? null
      : prepareLesson({
          markdown: own.markdown,
          title: own.title,
          language,
          ...(level === undefined ? {} : { level }),
          resources: (resources?.resources ?? []).map(({ value }) => value.url),
        });
  const items = new Map(
    quizzes.map((quiz) => {
      const questions = quiz.questions.map(({ value }) => value);
      return [quiz, prepareItems(questions, { language, lesson: lesson?.markdown ?? null })];
    }),
  );
  return { ...paired, defaults, language, subject, items };
}

function chooseLanguage(
  { lesson }: { readonly lesson: LessonPiece | null },
  quizzes: readonly QuizPiece[],
  defaults: Defaults,
): string {
  const said = lesson?.language ?? defaults.language;
  if (said !== undefined) return said;
  if (lesson !== null) return guessLanguage(lesson.markdown);
  return guessScript(
    quizzes.flatMap(({ questions }) => questions.map(({ value }) => readText(value))).join(' '),
  );
}

const readText = ({ question, options }: QuizQuestion): string => [question, ...options].join(' ');

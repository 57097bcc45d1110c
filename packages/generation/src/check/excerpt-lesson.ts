import type { QuizQuestion } from '@roadwright/domain';
import { chooseExcerpts } from '@roadwright/quality';
import { isReadByCharacter } from '../prompt/language-name.ts';

/** So much of a lesson is shown for each question; the whole would cost more than writing the questions did. */
const LETTERS_A_QUESTION = 480;
/** A character says as much as two or three letters do, and is a token by itself. */
const CHARACTERS_A_QUESTION = 160;

/** Gives the passages of a lesson that somebody needs who is asked about it; nothing where nothing is asked. */
export function excerptLesson(
  lesson: string,
  questions: readonly QuizQuestion[],
  /** BCP 47 tag. */
  language: string,
): string {
  if (questions.length === 0) return '';
  const each = isReadByCharacter(language) ? CHARACTERS_A_QUESTION : LETTERS_A_QUESTION;
  return chooseExcerpts(lesson, questions, { most_characters: each * questions.length });
}

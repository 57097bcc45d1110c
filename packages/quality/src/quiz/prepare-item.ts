import { cutText, type QuizQuestion } from '@roadwright/domain';
import { readTongue } from '../text/read-tongue.ts';
import { AskedLesson } from './asked-lesson.ts';
import type { QuizItem } from './quiz-item.ts';
import { LONGEST_READ, WrittenText } from './written-text.ts';

interface Source {
  /** BCP 47 tag. */
  readonly language: string;
  /** Markdown of the lesson that the questions are about. */
  readonly lesson?: string | null;
}

/** Makes the questions of one lesson ready for the rules. */
export function prepareItems(questions: readonly QuizQuestion[], { language, lesson }: Source): QuizItem[] {
  const asked = lesson === undefined || lesson === null ? null : new AskedLesson(lesson);
  const tongue = readTongue(language);
  return questions.map((question) => prepareItem(question, { tongue, lesson: asked }));
}

function prepareItem(
  question: QuizQuestion,
  { tongue, lesson }: Pick<QuizItem, 'tongue' | 'lesson'>,
): QuizItem {
  const { options, correct_answer } = question;
  return {
    question,
    tongue,
    stem: new WrittenText(question.question),
    options: options.map((option) => new WrittenText(option)),
    // What is cut off an explanation tells nothing.
    explanation: new WrittenText(cutText(question.explanation, LONGEST_READ)),
    keys: new Set(correct_answer.filter((index) => index in options)),
    lesson,
  };
}

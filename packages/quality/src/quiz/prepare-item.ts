import { cutText, type QuizQuestion } from '@roadwright/domain';
import { CODE_MARK } from '../lesson/lesson.ts';
import { listTerms } from '../text/list-terms.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { readTongue } from '../text/read-tongue.ts';
import { levelOption } from './level-option.ts';
import type { QuizItem, QuizText } from './quiz-item.ts';

interface Source {
  /** BCP 47 tag. */
  readonly language: string;
  /** Markdown of the lesson that the questions are about. */
  readonly lesson?: string | null;
}

/** Makes the questions of one lesson ready for the rules. */
export function prepareItems(questions: readonly QuizQuestion[], { language, lesson }: Source): QuizItem[] {
  const normal = lesson === undefined || lesson === null ? null : normaliseText(lesson);
  const tongue = readTongue(language);
  return questions.map((question) => prepareItem(question, { tongue, lesson: normal }));
}

function prepareItem(
  question: QuizQuestion,
  { tongue, lesson }: Pick<QuizItem, 'tongue' | 'lesson'>,
): QuizItem {
  const { options, correct_answer } = question;
  const explanation = cutText(question.explanation, LONGEST_READ);
  return {
    question,
    tongue,
    stem: prepareText(question.question),
    options: options.map(prepareText),
    explanation: { text: explanation, level: levelOption(explanation) },
    keys: new Set(correct_answer.filter((index) => index in options)),
    lesson,
  };
}

/** UTF-16 units of a stem, an option or an explanation that are looked at. */
const LONGEST_READ = 2000;

const CODE = /`[^`]+`/g;

function prepareText(written: string): QuizText {
  const text = cutText(written, LONGEST_READ);
  const wide = text.normalize('NFKC');
  const prose = wide.includes('`') ? wide.replaceAll(CODE, CODE_MARK) : wide;
  const lower = prose.toLowerCase();
  return {
    text,
    prose,
    lower,
    // What was cut off still tells two options apart.
    level: levelOption(text) + written.slice(text.length).trimEnd(),
    terms: listTerms(lower),
    width: measureWidth(text) + written.length - text.length,
  };
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const measureWidth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

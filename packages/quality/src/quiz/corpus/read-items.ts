import type { QuizQuestion } from '@roadwright/domain';
import { prepareItems } from '../prepare-item.ts';
import type { QuizItem } from '../quiz-item.ts';

/**
 * Reads questions written one a line: `stem | option | *right option => explanation << quote @@ lesson`. The type follows
 * from the options unless the line begins with `[s]`, `[m]` or `[t]`.
 */
export const readItems = (language: string, text: string): QuizItem[] =>
  listLines(text).flatMap((line) => {
    const [written = '', lesson = null] = line.split(' @@ ');
    return prepareItems([readQuestion(written)], { language, lesson });
  });

/** Reads quizzes of several questions, one question a line as above, a blank line between two quizzes. */
export const readQuizzes = (language: string, text: string): QuizItem[][] =>
  text.split(/\n\s*\n/).flatMap((block) => {
    const items = readItems(language, block);
    return items.length === 0 ? [] : [items];
  });

const listLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const TYPES = { s: 'single_choice', m: 'multiple_choice', t: 'true_false' } as const;
const TRUTH = /^(?:true|false|yes|no|对|错|正确|错误|是|否)$/i;

function readQuestion(line: string): QuizQuestion {
  const [, mark, rest = ''] = /^(?:\[([smt])\] )?(.*)$/.exec(line) ?? [];
  const [asked = '', quote] = rest.split(' << ');
  const [matter = '', explanation = ''] = asked.split(/ => ?/);
  const [question = '', ...marked] = matter.split(' | ').map((part) => part.trim());
  const options = marked.map((option) => option.replace(/^\*(?!\*)/, ''));
  const correct_answer = marked.flatMap((option, index) => (/^\*(?!\*)/.test(option) ? [index] : []));
  const guessed = options.every((option) => TRUTH.test(option))
    ? 't'
    : correct_answer.length === 1
      ? 's'
      : 'm';
  return {
    question,
    question_type: TYPES[(mark as keyof typeof TYPES | undefined) ?? guessed],
    options,
    correct_answer,
    explanation,
    difficulty: 'medium',
    ...(quote === undefined ? {} : { quote }),
  };
}

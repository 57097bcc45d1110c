import type { QuizQuestion } from '@roadwright/domain';
import { prepareItems } from '../prepare-item.ts';
import type { QuizItem } from '../quiz-item.ts';

/**
 * Reads the questions of courses, a course a line, a question a sign: `4 ABBD` has four options each and keys the first,
 * the second twice and the fourth; where a `+` follows, the right option is the longest, where a `-`, a wrong one is.
 * Other groups may follow on the line: `4 ABBD 3 CA`.
 */
export const readPlaces = (text: string): QuizItem[][] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const questions = [...line.matchAll(/(\d) ([A-H+-]+)/g)].flatMap(([, count, signs = '']) =>
        [...signs.matchAll(/([A-H])([+-]?)/g)].map(([, letter = 'A', mark = '']) =>
          writeQuestion(Number(count), { key: letter.charCodeAt(0) - 65, mark }),
        ),
      );
      return prepareItems(questions, { language: 'en' });
    });

const WORDS = ['lime', 'pear', 'plum', 'figs', 'kiwi', 'date', 'sloe', 'nuts'];

function writeQuestion(count: number, { key, mark }: { key: number; mark: string }): QuizQuestion {
  const long = mark === '' ? -1 : mark === '+' ? key : (key + 1) % count;
  return {
    question: 'Which fruit is in the bowl?',
    question_type: 'single_choice',
    options: WORDS.slice(0, count).map((word, index) => (index === long ? `some ripe ${word}` : word)),
    correct_answer: [key],
    explanation: '',
    difficulty: 'easy',
  };
}

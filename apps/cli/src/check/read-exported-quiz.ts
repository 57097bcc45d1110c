import type { QuizQuestion } from '@roadwright/domain';
import { type Section, unescapeMarkdown } from './exported-section.ts';
import type { Entry, QuizPiece } from './piece.ts';

const QUESTION = /^#{2,6} (?:Question|问题) \d+$/;
const OPTION = /^- \*\*([A-Z])\.\*\* (.*)$/;
const SEVERAL = / \*(?:\(more than one may be right\)|（可能有多个正确答案）)\*$/;
const FOLD = /^<details><summary>/;
const LETTER_A = 65;

/** Reads the quiz of an exported course back; quotes and difficulties are not in it. */
export function readExportedQuiz({ lines, from, to }: Section): QuizPiece {
  const starts: number[] = [];
  for (let at = from; at < to; at++) if (QUESTION.test(lines[at] ?? '')) starts.push(at);
  const questions = starts.flatMap((start, index): Entry<QuizQuestion>[] => {
    const value = readQuestion(lines.slice(start + 1, starts[index + 1] ?? to));
    return value === null ? [] : [{ index, value }];
  });
  const locate = (where: string) => {
    const start = starts[Number(/^questions\[(\d+)\]/.exec(where)?.[1] ?? 0)];
    return start === undefined ? null : start + 1;
  };
  return { kind: 'quiz', prefix: '', locate, questions };
}

function readQuestion(lines: readonly string[]): QuizQuestion | null {
  const fold = lines.findIndex((line) => FOLD.test(line));
  const end = lines.indexOf('</details>', fold);
  if (fold === -1 || end === -1) return null;
  const asked = lines.slice(0, fold);
  const first = asked.findIndex((line) => OPTION.test(line));
  const stem = asked.slice(0, first).join('\n').trim();
  const options = listOptions(asked);
  const answer = lines.slice(fold + 1, end);
  const right = listOptions(answer).map(([letter]) => letter.charCodeAt(0) - LETTER_A);
  const explanation = answer.filter((line) => !OPTION.test(line));
  if (options.length < 2 || right.length === 0) return null;
  return {
    question: stem.replace(SEVERAL, ''),
    question_type: SEVERAL.test(stem)
      ? 'multiple_choice'
      : options.length === 2
        ? 'true_false'
        : 'single_choice',
    options: options.map(([, text]) => text),
    correct_answer: right,
    explanation: explanation.join('\n').trim(),
    difficulty: 'medium',
  };
}

const listOptions = (lines: readonly string[]): (readonly [letter: string, text: string])[] =>
  lines.flatMap((line) => {
    const [, letter, text = ''] = OPTION.exec(line) ?? [];
    // An option with code in it was written as it is.
    return letter === undefined
      ? []
      : [[letter, text.includes('`') && !text.includes('\\`') ? text : unescapeMarkdown(text)] as const];
  });

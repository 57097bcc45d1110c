import type { Quiz, QuizQuestion } from '@roadwright/domain';
import type { CourseWords } from './course-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** Renders a quiz as Markdown; each answer is folded away. */
export const renderQuiz = ({ questions }: Quiz, words: CourseWords): string =>
  [
    `## ${words.quiz}`,
    ...questions.map((question, index) => renderQuestion(question, { index, words })),
  ].join('\n\n');

interface Numbered {
  readonly index: number;
  readonly words: CourseWords;
}

function renderQuestion(question: QuizQuestion, { index, words }: Numbered): string {
  const options = question.options.map((option, at) => `- **${letter(at)}.** ${oneLine(option)}`);
  const hint = question.question_type === 'multiple_choice' ? ` *${words.several}*` : '';
  return [
    `### ${words.question(index + 1)}`,
    `${question.question}${hint}`,
    options.join('\n'),
    // Blank lines inside, so that the explanation is read as Markdown and not as HTML.
    `<details><summary>${words.answer}</summary>`,
    [...question.correct_answer]
      .sort((a, b) => a - b)
      .map((at) => renderCorrect(question, at))
      .join('\n'),
    ...(question.explanation === '' ? [] : [question.explanation]),
    '</details>',
  ].join('\n\n');
}

const renderCorrect = ({ options }: QuizQuestion, at: number): string =>
  `- **${letter(at)}.** ${oneLine(options[at] ?? '')}`;

const letter = (index: number): string => String.fromCharCode(65 + index);

/** Options may hold inline code and emphasis, which Markdown shows; a `<` must not start HTML. */
const oneLine = (text: string): string =>
  text.includes('`') ? text.replaceAll(/\s+/g, ' ').trim() : escapeMarkdown(text);

import type { Quiz, QuizQuestion } from '@roadwright/domain';
import { escapeMarkdown } from './escape-markdown.ts';

/** Renders a quiz as Markdown; each answer is folded away. */
export const renderQuiz = ({ questions }: Quiz): string =>
  ['## Quiz', ...questions.map(renderQuestion)].join('\n\n');

function renderQuestion(question: QuizQuestion, index: number): string {
  const options = question.options.map((option, at) => `- **${letter(at)}.** ${oneLine(option)}`);
  const hint = question.question_type === 'multiple_choice' ? ' *(more than one may be right)*' : '';
  return [
    `### Question ${index + 1}`,
    `${question.question}${hint}`,
    options.join('\n'),
    // Blank lines inside, so that the explanation is read as Markdown and not as HTML.
    '<details><summary>Answer</summary>',
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

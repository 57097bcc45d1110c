import type { Question } from '../client/create-question.ts';
import type { TransportMessage } from '../transport/transport.ts';
import type { AnswerIssue } from './decode-answer.ts';

/** Renders issues as one line each. */
export const renderIssues = (issues: readonly AnswerIssue[]): string =>
  issues.map(({ path, message }) => (path === '' ? `- ${message}` : `- ${path}: ${message}`)).join('\n');

/**
 * Makes the question that shows a model its own answer and what is wrong with it. The schema is told again in words:
 * an answer of the wrong shape often comes from a server that ignores `response_format`.
 */
export function createReask(question: Question, answer: string, issues: readonly AnswerIssue[]): Question {
  const correction = [
    'Your answer cannot be used:',
    renderIssues(issues),
    '',
    'Answer again with the whole corrected JSON object and nothing else. It has to fit this JSON Schema:',
    JSON.stringify(question.format?.schema ?? {}),
  ].join('\n');
  const added: TransportMessage[] = [
    { role: 'assistant', text: answer },
    { role: 'user', text: correction },
  ];
  return { ...question, messages: [...question.messages, ...added] };
}

import type { TransportMessage, TransportRequest } from '../transport/transport.ts';
import type { AnswerIssue } from './decode-answer.ts';

/** Renders issues as one line each. */
export const renderIssues = (issues: readonly AnswerIssue[]): string =>
  issues.map(({ path, message }) => (path === '' ? `- ${message}` : `- ${path}: ${message}`)).join('\n');

/**
 * Makes the request that shows a model its own answer and what is wrong with it. The schema is told again in words:
 * an answer of the wrong shape often comes from a server that ignores `response_format`.
 */
export function createReask(
  request: TransportRequest,
  answer: string,
  issues: readonly AnswerIssue[],
): TransportRequest {
  const correction = [
    'Your answer cannot be used:',
    renderIssues(issues),
    '',
    'Answer again with the whole corrected JSON object and nothing else. It has to fit this JSON Schema:',
    JSON.stringify(request.format?.schema ?? {}),
  ].join('\n');
  const added: TransportMessage[] = [
    { role: 'assistant', text: answer },
    { role: 'user', text: correction },
  ];
  return { ...request, messages: [...request.messages, ...added] };
}

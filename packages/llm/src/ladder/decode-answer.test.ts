import { curriculumFormat, quizFormat } from '@roadwright/domain';
import { describe, expect, test } from 'vitest';
import { createReask, renderIssues } from './create-reask.ts';
import { decodeAnswer } from './decode-answer.ts';
import { stripThinking } from './strip-thinking.ts';

const read = (text: string) => decodeAnswer(curriculumFormat, { text, reason: 'stop' });

describe('decodeAnswer', () => {
  test('gives what the format decodes, without characters that cannot be stored', () => {
    expect(read('{"title":"a\\u0000b","stages":[]}')).toEqual({
      value: { title: 'ab', summary: '', stages: [] },
      rung: 'native',
    });
  });

  test('names at most five issues by path and message', () => {
    const question = { question: '', options: [], correct_answer: [7] };
    const text = JSON.stringify({ questions: [question, question, question] });
    const decoded = decodeAnswer(quizFormat, { text, reason: 'stop' });
    if (!('issues' in decoded)) throw new Error('it was decoded');
    expect(decoded.issues).toHaveLength(5);
    expect(decoded.issues[0]).toEqual({ path: 'questions.0.question', message: 'the question is blank' });
  });

  test('tells the model that its answer held no JSON', () => {
    expect(read('I would rather not.')).toEqual({
      issues: [{ path: '', message: 'The answer holds no JSON object.' }],
    });
  });
});

describe('createReask', () => {
  test('shows the model its own answer, the issues and the schema', () => {
    const request = {
      model: 'm',
      messages: [{ role: 'user' as const, text: 'Write.' }],
      format: { name: 'quiz' as const, schema: { type: 'object' } },
    };
    const { messages } = createReask(request, 'my answer', [
      { path: 'questions', message: 'missing' },
      { path: '', message: 'odd' },
    ]);
    expect(messages.slice(0, 2)).toEqual([request.messages[0], { role: 'assistant', text: 'my answer' }]);
    expect(messages[2]?.role).toBe('user');
    expect(messages[2]?.text).toContain('- questions: missing\n- odd');
    expect(messages[2]?.text).toContain('{"type":"object"}');
    expect(renderIssues([])).toBe('');
  });
});

describe('what stands around an answer', () => {
  test('reasoning in front is taken off, with or without its opening tag', () => {
    expect(stripThinking('<think>\nhm {x}\n</think>\n\nA').trim()).toBe('A');
    expect(stripThinking('hm, let me see\n</think>\nA').trim()).toBe('A');
  });

  test('text that merely speaks of such tags stays', () => {
    for (const text of [
      '# Tags\n\nClose with </think>.',
      '{"a":"</think>"}',
      'Write `</think>` here',
      'plain',
    ]) {
      expect(stripThinking(text)).toBe(text);
    }
  });
});

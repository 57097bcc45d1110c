import { expect, test } from 'vitest';
import { carriesAnswer } from './carries-answer.ts';

const carries = (text: string) => carriesAnswer(new TextEncoder().encode(text));

test.each([
  ['blanks', '\r\n \n'],
  ['a comment', ': OPENROUTER PROCESSING\n\n'],
  ['a ping', 'event: ping\ndata: {"type": "ping"}\n\n'],
  ['both', ': keep-alive\n\nevent: ping\r\ndata: {"type":"ping"}\r\n\r\n'],
])('%s is no answer', (_, text) => {
  expect(carries(text)).toBe(false);
});

test.each([
  ['an event', 'data: {"choices":[]}\n\n'],
  ['an event behind a comment', ': hi\n\ndata: {"type":"ping pong"}\n\n'],
  ['the rest of a line', 'lo"}}]}\n\n'],
  ['a document', '\n{"choices":[]}'],
])('%s is', (_, text) => {
  expect(carries(text)).toBe(true);
});

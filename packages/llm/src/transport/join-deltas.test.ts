import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { joinDeltas } from './join-deltas.ts';

const openAi = (delta: object, more: object = {}) =>
  `data: ${JSON.stringify({ id: '1', choices: [{ index: 0, delta, finish_reason: null }], ...more })}`;
const anthropic = (index: number, delta: object) =>
  `event: content_block_delta\ndata: ${JSON.stringify({ type: 'content_block_delta', index, delta })}`;
const stream = (...events: string[]) => `${events.join('\n\n')}\n\n`;

describe('pieces of one text', () => {
  it('become one event, in OpenAI’s words', () => {
    const events = [
      openAi({ role: 'assistant', content: '' }),
      openAi({ content: 'a"\n' }),
      openAi({ content: 'b$&' }),
    ];
    expect(joinDeltas(stream(...events, 'data: [DONE]'))).toBe(
      stream(openAi({ role: 'assistant', content: 'a"\nb$&' }), 'data: [DONE]'),
    );
  });

  it('become one event, in Anthropic’s words', () => {
    const piece = (text: string) => anthropic(0, { type: 'text_delta', text });
    expect(joinDeltas(stream(piece('a'), piece('b'), piece('c')))).toBe(stream(piece('abc')));
  });

  it('are told apart from those of another block, kind or field', () => {
    const events = [
      anthropic(0, { type: 'thinking_delta', thinking: 'a' }),
      anthropic(1, { type: 'text_delta', text: 'b' }),
      anthropic(2, { type: 'text_delta', text: 'c' }),
      openAi({ reasoning_content: 'd', content: null }),
      openAi({ content: 'e' }),
    ];
    expect(joinDeltas(stream(...events))).toBe(stream(...events));
  });
});

test.each([
  ['a finish', 'data: {"choices":[{"index":0,"delta":{"content":"b"},"finish_reason":"stop"}]}'],
  ['usage', openAi({ content: 'b' }, { usage: { prompt_tokens: 1 } })],
  ['an error', openAi({ content: 'b' }, { error: { message: 'busy' } })],
  ['a call of a tool', openAi({ tool_calls: [{ index: 0 }] })],
  ['two fields', openAi({ content: 'b', reasoning_content: 'c' })],
  ['a comment', ': keep-alive'],
  ['what is cut off', 'data: {"choices":[{"index":0,"del'],
  ['what is no event', '<html>'],
  ['a line of its own for data', 'data: {"a":\ndata: 1}'],
])('%s stays as it is, in its place', (_, event) => {
  const events = stream(openAi({ content: 'a' }), event, openAi({ content: 'z' }));
  expect(joinDeltas(events)).toBe(events);
});

it('changes no text, however it is cut', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('\n\n', 'data: ', '\\', '$1', '\u2028', '[DONE]'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const events = joinDeltas(stream(...pieces.map((content) => openAi({ content })), 'data: [DONE]'));
      const [first = '', ...rest] = events.split('\n\n').filter((event) => event.startsWith('data: {'));
      expect(rest).toEqual([]);
      const text = first === '' ? '' : JSON.parse(first.slice(6)).choices[0].delta.content;
      expect(text).toBe(pieces.join(''));
    }),
  );
});

import { describe, expect, it } from 'vitest';
import type { TransportRequest } from '../transport/transport.ts';
import { createRequestKey } from './create-request-key.ts';

const ADDRESS = 'https://models.example/v1';
const REQUEST: TransportRequest = {
  model: 'author-1',
  messages: [
    { role: 'system', text: 'Be kind.' },
    { role: 'user', text: 'Write.' },
  ],
  format: { name: 'quiz', schema: { type: 'object', properties: { a: { type: 'string' } } } },
  max_output_tokens: 100,
};

describe('the key of a question', () => {
  it('does not depend on the order of fields, nor on fields without a value', () => {
    const { model, messages, format, ...rest } = REQUEST;
    const turned = {
      ...rest,
      extra: undefined,
      format: { schema: { properties: { a: { type: 'string' } }, type: 'object' }, name: format!.name },
      messages: messages.map(({ role, text }) => ({ text, role })),
      model,
    };
    expect(createRequestKey(ADDRESS, turned)).toBe(createRequestKey(ADDRESS, REQUEST));
  });

  it.each<[string, string, Partial<TransportRequest>]>([
    ['the address', 'https://models.example/v2', {}],
    ['the model', ADDRESS, { model: 'author-2' }],
    ['a word', ADDRESS, { messages: [REQUEST.messages[0]!, { role: 'user', text: 'Write!' }] }],
    ['a role', ADDRESS, { messages: [REQUEST.messages[0]!, { role: 'system', text: 'Write.' }] }],
    ['the order of messages', ADDRESS, { messages: REQUEST.messages.toReversed() }],
    ['the name of the format', ADDRESS, { format: { ...REQUEST.format!, name: 'resources' } }],
    ['the schema', ADDRESS, { format: { name: 'quiz', schema: { type: 'object' } } }],
    ['the room', ADDRESS, { max_output_tokens: 101 }],
  ])('changes with %s', (_, address, change) => {
    expect(createRequestKey(address, { ...REQUEST, ...change })).not.toBe(createRequestKey(ADDRESS, REQUEST));
  });

  it('stays the same from release to release, else everything that is kept would be lost', () => {
    expect(createRequestKey(ADDRESS, REQUEST)).toBe(
      'ed922b8100246e653b237704bda5ff44d36535523c148596899f10119d75855a',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { createScriptedTransport } from '../testing/create-scripted-transport.ts';
import { createTestClient, createTestScope } from '../testing/create-test-client.ts';
import type { TransportPart } from '../transport/transport.ts';
import { TransportError } from '../transport/transport-error.ts';

const call = {
  step: 'tutorial' as const,
  prompt: { system: 'Be kind.', user: 'Write.', version: 'test@1' },
  scope: createTestScope(),
  signal: new AbortController().signal,
};

const cutShort = (output_tokens?: number): readonly TransportPart[] => [
  { type: 'headers', headers: {} },
  { type: 'text', text: 'x'.repeat(14_000) },
  {
    type: 'finish',
    reason: 'length',
    ...(output_tokens === undefined ? {} : { tokens: { input_tokens: 10, output_tokens } }),
  },
];
const refused = (message: string, status = 400) => new TransportError(message, { status });
const busy = new TransportError('busy', { status: 503 });

async function write(script: Parameters<typeof createScriptedTransport>[0]) {
  const transport = createScriptedTransport(script);
  const { client } = createTestClient({ transport });
  const outcome = await client.writeText(call).then(
    ({ value }) => value,
    (error: { code: string }) => error.code,
  );
  return { outcome, rooms: transport.requests.map(({ max_output_tokens }) => max_output_tokens) };
}

describe('an answer that was cut short', () => {
  test('is asked for again with twice the room that it took', async () => {
    expect(await write([cutShort(8000), 'Done.'])).toEqual({ outcome: 'Done.', rooms: [undefined, 16_000] });
  });

  test('gets room by its length when no figures are told, and never so little that thinking fills it', async () => {
    expect((await write([cutShort(), 'Done.'])).rooms).toEqual([undefined, 8000]);
    expect((await write([cutShort(100), 'Done.'])).rooms).toEqual([undefined, 4096]);
  });

  test('is the end after three times, each with more room', async () => {
    const sizes = [cutShort(4000), cutShort(8000), cutShort(16_000)];
    expect(await write([...sizes, 'Done.'])).toEqual({
      outcome: 'llm_truncated',
      rooms: [undefined, 8000, 16_000],
    });
  });

  test('is the end when more room brings no more words', async () => {
    expect(await write([cutShort(8000), cutShort(8100), 'Done.'])).toEqual({
      outcome: 'llm_truncated',
      rooms: [undefined, 16_000],
    });
  });

  test.each([
    'max_tokens is too large: 16000. This model supports at most 8192 completion tokens',
    'input length and `max_tokens` exceed context limit: 190000 + 16000 > 200000',
  ])('is the end when the provider has no more room: %s', async (message) => {
    expect((await write([cutShort(8000), refused(message), 'Done.'])).outcome).toBe('llm_truncated');
  });

  test('keeps its room over failures of another kind, which stay what they are', async () => {
    expect(await write([cutShort(8000), busy, 'Done.'])).toEqual({
      outcome: 'Done.',
      rooms: [undefined, 16_000, 16_000],
    });
    expect((await write([cutShort(8000), refused('no', 401)])).outcome).toBe('llm_auth_refused');
  });
});

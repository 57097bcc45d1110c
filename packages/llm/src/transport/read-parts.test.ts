import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { describe, expect, test } from 'vitest';
import { readParts } from './read-parts.ts';

interface Figures {
  readonly input?: number | undefined;
  readonly output?: number | undefined;
  readonly cached?: number | undefined;
  readonly reasoning?: number | undefined;
}

async function readFinish({ input, output, cached, reasoning }: Figures, model = 'm') {
  const parts: LanguageModelV4StreamPart[] = [
    { type: 'response-metadata', modelId: model },
    {
      type: 'finish',
      finishReason: { unified: 'stop', raw: 'stop' },
      usage: {
        inputTokens: { total: input, cacheRead: cached, noCache: undefined, cacheWrite: undefined },
        outputTokens: { total: output, reasoning, text: undefined },
      },
    },
  ];
  const { value } = await readParts(ReadableStream.from(parts)).next();
  return value;
}

describe('the figures of an answer', () => {
  test('are taken when they can be true', async () => {
    expect(await readFinish({ input: 10_000_000, output: 5, cached: 10_000_000, reasoning: 5 })).toEqual({
      type: 'finish',
      reason: 'stop',
      model: 'm',
      tokens: {
        input_tokens: 10_000_000,
        output_tokens: 5,
        cached_input_tokens: 10_000_000,
        reasoning_tokens: 5,
      },
    });
    expect(await readFinish({ input: 9, output: 0 })).toHaveProperty('tokens', {
      input_tokens: 9,
      output_tokens: 0,
    });
  });

  test.each([-1, 0.5, 10_000_001, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, undefined])(
    'are none when one of the two is %s',
    async (figure) => {
      expect(await readFinish({ input: figure, output: 5 })).not.toHaveProperty('tokens');
      expect(await readFinish({ input: 5, output: figure })).not.toHaveProperty('tokens');
    },
  );

  test.each([-1, 0.5, 6, Number.NaN, 0])('leave out a part of 5 that is %s', async (part) => {
    expect(await readFinish({ input: 5, output: 5, cached: part, reasoning: part })).toHaveProperty(
      'tokens',
      {
        input_tokens: 5,
        output_tokens: 5,
      },
    );
  });
});

test('the model that answered is told in a form that can be stored', async () => {
  const named = async (model: string) => (await readFinish({}, model)) as { model?: string };
  expect((await named(' a\u0000b\uD800 ')).model).toBe('ab\uFFFD');
  expect((await named('x'.repeat(5000))).model).toHaveLength(200);
  expect(await named(' \u0000')).not.toHaveProperty('model');
});

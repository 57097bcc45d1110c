import { APICallError } from '@ai-sdk/provider';
import { describe, expect, test } from 'vitest';
import { ANTHROPIC_REFUSALS } from '../testing/refusals-anthropic.ts';
import { GOOGLE_REFUSALS } from '../testing/refusals-google.ts';
import { OPENAI_REFUSALS } from '../testing/refusals-openai.ts';
import type { VendorRefusal } from '../testing/vendor-refusal.ts';
import { toTransportError } from '../transport/to-transport-error.ts';
import { classifyFailure } from './classify-failure.ts';
import { createSecretFilter } from './create-secret-filter.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const judge = ({ status, headers = {}, body }: VendorRefusal) => {
  const refused = new APICallError({
    message: 'refused',
    url: 'https://models.example',
    requestBodyValues: {},
    statusCode: status,
    responseHeaders: { ...headers },
    responseBody: JSON.stringify(body),
  });
  return classifyFailure(toTransportError(refused, createSecretFilter([])), NOW);
};

describe.each([
  ['OpenAI', OPENAI_REFUSALS],
  ['Anthropic', ANTHROPIC_REFUSALS],
  ['Google', GOOGLE_REFUSALS],
])('%s', (_, refusals) => {
  test.each(refusals)('$what ($status) is $kind', (refusal) => {
    const { kind, retry_after_ms } = judge(refusal);
    expect({ kind, retry_after_ms }).toEqual({ kind: refusal.kind, retry_after_ms: refusal.retry_after_ms });
  });
});

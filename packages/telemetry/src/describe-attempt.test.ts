import { expect, it } from 'vitest';
import { describeAttempt } from './describe-attempt.ts';

const attempt = {
  step: 'quiz',
  model: 'm',
  outcome: 'ok',
  tokens: { input_tokens: 3, output_tokens: 5 },
  cost_micro_usd: null,
};

it.each([
  ['https://api.anthropic.com/v1', 'anthropic', 'api.anthropic.com', 443],
  [
    'https://generativelanguage.googleapis.com/v1beta',
    'gcp.gemini',
    'generativelanguage.googleapis.com',
    443,
  ],
  ['http://models.example:8080/v1', 'models.example', 'models.example', 8080],
  ['demo', 'demo', undefined, undefined],
])('names who answers at %s', (address, provider, host, port) => {
  expect(describeAttempt({ ...attempt, address })).toMatchObject({
    'gen_ai.provider.name': provider,
    'server.address': host,
    'server.port': port,
    'roadwright.cost_micro_usd': undefined,
  });
});

import { describe, expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';
import { FAILURE_RULES, type FailureKind } from './failure.ts';
import { redact } from './redact.ts';

const KINDS = Object.keys(FAILURE_RULES) as FailureKind[];
const message = 'Bad field. See https://user:secret@docs.example/errors?token=abc sk-live-0123456789';

const describeKind = (kind: FailureKind) =>
  describeFailure({
    address: 'https://models.example/v1',
    model: 'small-1',
    key_variable: 'OPENAI_API_KEY',
    failure: { kind, status: 429, retry_after_ms: 90_000, message, headers: {} },
  });

describe('describeFailure', () => {
  test.each(KINDS)('names provider and model for %s, and no secret', (kind) => {
    const text = describeKind(kind);
    expect(text).toContain('models.example');
    expect(text).not.toMatch(/secret|token=|sk-live/);
    expect(text).toMatch(/[.?…]$/);
    if (kind !== 'wrong_endpoint') expect(text).toContain('small-1');
  });

  test('says which variable holds a refused key', () => {
    expect(describeKind('auth')).toContain('Check OPENAI_API_KEY');
  });

  test('asks whether the server runs when nothing answers', () => {
    expect(describeKind('unreachable')).toContain('Is the server at this address running');
  });

  test('repeats the wait and, for a rejected request, the provider’s words', () => {
    expect(describeKind('throttled_rate')).toContain('90 seconds');
    expect(describeKind('bad_request')).toContain('It said: Bad field. See https://docs.example/errors');
  });
});

describe('redact', () => {
  test('takes out keys, users and queries, and keeps one short line', () => {
    expect(redact('a\n b', 50)).toBe('a b');
    expect(redact('Bearer abc.def failed for AIzaSyA1234567890', 50)).toBe('Bearer … failed for …');
    expect(redact('x'.repeat(60), 50)).toHaveLength(50);
  });
});

import { describe, expect, test } from 'vitest';
import { TransportError } from '../transport/transport-error.ts';
import { classifyFailure } from './classify-failure.ts';

const judge = (message: string, options: ConstructorParameters<typeof TransportError>[1] = {}) =>
  classifyFailure(new TransportError(message, options), 0);

describe('classifyFailure', () => {
  test.each([
    ['throttled_rate', 429, 'Rate limit reached for requests per min', ''],
    ['throttled_rate', 429, '', ''],
    ['throttled_rate', 429, 'You exceeded your current quota, please check your plan', 'RESOURCE_EXHAUSTED'],
    ['throttled_concurrency', 429, 'Too many concurrent requests', ''],
    ['quota', 429, 'You exceeded your current quota', 'insufficient_quota'],
    ['quota', 402, 'Insufficient Balance', ''],
    ['quota', 400, 'Your credit balance is too low to access the API', 'invalid_request_error'],
    ['auth', 401, 'Incorrect API key provided', 'invalid_api_key'],
    ['auth', 403, 'Forbidden', ''],
    ['unknown_model', 404, 'The model `x` does not exist', 'model_not_found'],
    ['unknown_model', 404, 'model "llama9" not found, try pulling it first', ''],
    ['wrong_endpoint', 404, 'Not Found', ''],
    ['wrong_endpoint', 405, 'Method Not Allowed', ''],
    ['too_long', 400, "This model's maximum context length is 8192 tokens", 'context_length_exceeded'],
    ['too_long', 413, 'Payload too large', ''],
    ['bad_request', 400, 'Unknown parameter', ''],
    ['bad_request', 422, 'temperature: out of range', ''],
    ['refused', 400, 'The response was filtered due to the content management policy', 'content_filter'],
    ['timeout_server', 408, '', ''],
    ['timeout_server', 504, 'Gateway Timeout', ''],
    ['server_fault', 409, '', ''],
    ['server_fault', 500, 'The server had an error', ''],
    ['server_fault', 502, 'Bad Gateway', ''],
    ['overloaded', 503, 'server busy, please try again. maximum pending requests exceeded', ''],
    ['overloaded', 529, 'Overloaded', 'overloaded_error'],
    ['overloaded', 500, 'The engine is currently overloaded', ''],
  ])('calls it %s: %i %s %s', (kind, status, message, code) => {
    expect(judge(message, { status, code })).toMatchObject({ kind, status });
  });

  test.each([
    ['unreachable', 'connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'],
    ['unreachable', 'read ECONNRESET', 'ECONNRESET'],
    ['unreachable', 'getaddrinfo ENOTFOUND nowhere.example', 'ENOTFOUND'],
    ['unreachable', 'other side closed', 'UND_ERR_SOCKET'],
    ['unreachable', 'self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['timeout_server', 'Headers Timeout Error', 'UND_ERR_HEADERS_TIMEOUT'],
    ['cut_off', 'The answer ended without a finish reason.', 'cut_off'],
    ['wrong_endpoint', 'A web page came back.', 'wrong_endpoint'],
    ['overloaded', 'Overloaded', 'overloaded_error'],
    ['throttled_rate', 'Rate limit reached', 'rate_limit_error'],
    ['quota', 'no money', 'insufficient_quota'],
    ['server_fault', 'The server had an error while processing', 'server_error'],
  ])('calls it %s without a status: %s', (kind, message, code) => {
    expect(judge(message, { code }).kind).toBe(kind);
  });

  test('tells how long the provider asks to wait', () => {
    const failure = judge('slow down', { status: 429, headers: { 'retry-after': '3' } });
    expect(failure.retry_after_ms).toBe(3000);
  });

  test('of header and body the longer wait counts, and a budget’s reset only where both are silent', () => {
    const reset = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '9s' };
    const wait = (header: string, retry_after_ms: number) =>
      judge('slow down', { status: 429, headers: { ...reset, 'retry-after': header }, retry_after_ms })
        .retry_after_ms;
    expect([wait('3', 5000), wait('5', 3000)]).toEqual([5000, 5000]);
    expect(judge('slow down', { status: 429, headers: reset }).retry_after_ms).toBe(9000);
    expect(judge('no', { status: 500, headers: reset }).retry_after_ms).toBeUndefined();
  });

  test('throws on what no transport threw', () => {
    expect(() => classifyFailure(new RangeError('a fault of ours'), 0)).toThrow(RangeError);
  });
});

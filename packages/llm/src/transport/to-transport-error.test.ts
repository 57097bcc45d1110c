import { APICallError } from '@ai-sdk/provider';
import { describe, expect, test } from 'vitest';
import { toTransportError } from './to-transport-error.ts';
import { TransportError } from './transport-error.ts';

const refused = (responseBody: string, statusCode = 400) =>
  new APICallError({
    message: 'Bad Request',
    url: 'https://models.example/v1/chat/completions',
    requestBodyValues: { prompt: 'a secret plan' },
    statusCode,
    responseHeaders: { 'retry-after': '1' },
    responseBody,
  });

describe('toTransportError', () => {
  test.each([
    ['{"error":{"message":"no","type":"t","code":"c"}}', 'no', 'c t'],
    ['[{"error":{"message":"no","code":429,"status":"RESOURCE_EXHAUSTED"}}]', 'no', 'RESOURCE_EXHAUSTED'],
    ['{"object":"error","message":"no","type":"NotFoundError"}', 'no', 'NotFoundError'],
    ['{"error":"no"}', 'no', ''],
    ['{"detail":"no"}', 'no', ''],
    ['{"detail":[{"msg":"no"}]}', '{"detail":[{"msg":"no"}]}', ''],
    ['no', 'no', ''],
    ['', 'Bad Request', ''],
  ])('reads %s', (body, message, code) => {
    const error = toTransportError(refused(body));
    expect(error).toMatchObject({ message, code, status: 400, headers: { 'retry-after': '1' } });
  });

  test('keeps neither the prompt nor a key', () => {
    const error = toTransportError(
      refused('{"error":{"message":"Bad key sk-0123456789 in the header"}}', 401),
    );
    expect(error.message).toBe('Bad key … in the header');
    expect(JSON.stringify(error)).not.toContain('secret plan');
    expect(error.cause).toBeUndefined();
  });

  test('finds the operating system’s word, however deep', () => {
    const socket = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const failed = new TypeError('fetch failed', { cause: socket });
    const call = new APICallError({
      message: 'Cannot connect',
      url: 'http://x',
      requestBodyValues: {},
      cause: failed,
    });
    expect(toTransportError(failed).code).toBe('ECONNREFUSED');
    expect(toTransportError(call)).toMatchObject({ code: 'ECONNREFUSED', status: undefined });
  });

  test('a number in an error chunk counts as its status', () => {
    expect(toTransportError({ message: 'slow down', code: 429 })).toMatchObject({ status: 429 });
    expect(toTransportError({ message: 'odd', code: 7 }).status).toBeUndefined();
  });

  test('an answer that broke off is cut off', () => {
    const cut = new APICallError({
      message: 'terminated',
      url: 'http://x',
      requestBodyValues: {},
      statusCode: 200,
    });
    expect(toTransportError(cut)).toMatchObject({ code: 'cut_off', status: undefined });
    expect(toTransportError(new Error('odd'))).toMatchObject({ code: 'cut_off' });
  });

  test('its own kind passes, also as a cause', () => {
    const own = new TransportError('A web page came back.', { code: 'wrong_endpoint' });
    expect(toTransportError(own)).toBe(own);
    expect(toTransportError(new Error('wrapped', { cause: own }))).toBe(own);
  });
});

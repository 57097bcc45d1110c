import { inspect } from 'node:util';
import { APICallError } from '@ai-sdk/provider';
import { describe, expect, test } from 'vitest';
import { createSecretFilter } from '../failure/create-secret-filter.ts';
import { toTransportError } from './to-transport-error.ts';
import { TransportError } from './transport-error.ts';

const KEY = 'zebra.SECRET/9f8e7d6c5b';
const hideSecrets = createSecretFilter([KEY]);

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
    const error = toTransportError(refused(body), hideSecrets);
    expect(error).toMatchObject({ message, code, status: 400, headers: { 'retry-after': '1' } });
  });

  test('keeps neither the prompt nor a key', () => {
    const error = toTransportError(
      refused('{"error":{"message":"Bad key sk-0123456789 in the header"}}', 401),
      hideSecrets,
    );
    expect(error.message).toBe('Bad key … in the header');
    expect(JSON.stringify(error)).not.toContain('secret plan');
    expect(error.cause).toBeUndefined();
  });

  test.each([
    ['a refusal', refused(`{"error":{"message":"you sent ${KEY}","code":"bad ${KEY}"}}`)],
    ['a refusal of no known shape', refused(JSON.stringify({ sent: [KEY] }).replaceAll('/', '\\/'))],
    ['a refusal in plain text', refused(`Authorization: Bearer ${KEY}`)],
    ['an error chunk', { message: `you sent ${KEY}`, code: 429, type: KEY }],
    ['a chunk of an unknown shape', Object.assign(new Error(`Invalid: ${KEY}`), { value: { detail: KEY } })],
    ['a fault of the network', Object.assign(new Error(`no route for ${KEY}`), { code: 'ECONNREFUSED' })],
    ['a header that cannot be sent', new TypeError(`"Bearer ${KEY}" is an invalid header value.`)],
    [
      'an answer that broke off',
      new APICallError({ message: KEY, url: KEY, requestBodyValues: { KEY }, cause: new Error(KEY) }),
    ],
    ['its own kind', new TransportError(`It sent ${KEY}`, { code: KEY, headers: { location: `/?${KEY}` } })],
    [
      'headers that repeat the key',
      new APICallError({
        message: 'no',
        url: 'http://x',
        requestBodyValues: {},
        statusCode: 401,
        responseHeaders: { 'www-authenticate': `Bearer error="${KEY}"` },
      }),
    ],
  ])('%s is told without the key, down to what a log prints', (_, error) => {
    const told = inspect(toTransportError(error, hideSecrets), { depth: Number.POSITIVE_INFINITY });
    expect(told).toContain('…');
    expect(told).not.toMatch(/zebra|9f8e7d6c5b/i);
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
    expect(toTransportError(failed, hideSecrets).code).toBe('ECONNREFUSED');
    expect(toTransportError(call, hideSecrets)).toMatchObject({ code: 'ECONNREFUSED', status: undefined });
  });

  test('a number in an error chunk counts as its status', () => {
    expect(toTransportError({ message: 'slow down', code: 429 }, hideSecrets)).toMatchObject({ status: 429 });
    expect(toTransportError({ message: 'odd', code: 7 }, hideSecrets).status).toBeUndefined();
  });

  test('of a code without an end the beginning is kept', () => {
    const { code } = toTransportError(
      refused(`{"message":"no","code":"${'per_day'.repeat(9999)}"}`),
      hideSecrets,
    );
    expect(code).toHaveLength(200);
  });

  test('an error chunk as a provider package hands it on keeps status, words and wait', () => {
    const details = [
      { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '28s' },
      { reason: 'RATE_LIMIT_EXCEEDED' },
      { violations: [{ quotaId: 'PerMinute' }, {}] },
    ];
    const chunk = { message: 'slow down', type: 'RESOURCE_EXHAUSTED', statusCode: 429, data: { details } };
    expect(toTransportError(chunk, hideSecrets)).toMatchObject({
      message: 'slow down',
      status: 429,
      code: 'RESOURCE_EXHAUSTED RATE_LIMIT_EXCEEDED PerMinute',
      retry_after_ms: 28_000,
    });
  });

  test('an answer that broke off is cut off', () => {
    const cut = new APICallError({
      message: 'terminated',
      url: 'http://x',
      requestBodyValues: {},
      statusCode: 200,
    });
    expect(toTransportError(cut, hideSecrets)).toMatchObject({ code: 'cut_off', status: undefined });
    const errno = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const begun = { message: 'x', url: '', requestBodyValues: {}, statusCode: 200, cause: errno };
    expect(toTransportError(new APICallError(begun), hideSecrets)).toMatchObject({ code: 'cut_off' });
    expect(toTransportError(new Error('odd'), hideSecrets)).toMatchObject({ code: 'cut_off' });
  });

  test('its own kind passes, also as a cause', () => {
    const own = new TransportError('A web page came back.', { code: 'wrong_endpoint' });
    expect(toTransportError(own, hideSecrets)).toEqual(own);
    expect(toTransportError(new Error('wrapped', { cause: own }), hideSecrets)).toEqual(own);
  });
});

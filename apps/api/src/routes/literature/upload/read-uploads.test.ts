import { expect, test } from 'vitest';
import { createTestApp, TEST_SETTINGS } from '../../../testing/create-test-app.ts';

const PUBLIC = { ...TEST_SETTINGS, host: '0.0.0.0', loopback_only: false, trusted_proxies: 1 };
const AT_ONCE = 8;

/** An app that takes in forms, whose bodies end when the test says so; its database is never reached. */
function createUploader(settings = PUBLIC) {
  const app = createTestApp({ settings });
  const begin = (address = '10.0.0.1') => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'x-forwarded-for': address };
    const request = { method: 'POST', body: readable, headers, duplex: 'half' } as const;
    return { answer: app.request('/api/v1/literature', request), end: () => writable.close() };
  };
  return { begin, beginAll: (count: number) => Array.from({ length: count }, () => begin()) };
}

test('an address sends so many files at once, and more when one is through', async () => {
  const { begin, beginAll } = createUploader();
  const [first, ...others] = beginAll(AT_ONCE);
  const late = begin();
  await late.end();
  const refused = await late.answer;
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
  expect(await refused.json()).toMatchObject({ code: 'rate_limited' });
  const elsewhere = begin('10.0.0.2');
  for (const each of [first, elsewhere]) {
    await each?.end();
    expect((await each?.answer)?.status).toBe(400);
  }
  const next = begin();
  for (const each of [next, ...others]) {
    await each.end();
    expect((await each.answer).status).toBe(400);
  }
});

test('on loopback without keys any number is taken in', async () => {
  const { beginAll } = createUploader(TEST_SETTINGS);
  for (const each of beginAll(AT_ONCE + 4)) {
    await each.end();
    expect((await each.answer).status).toBe(400);
  }
});

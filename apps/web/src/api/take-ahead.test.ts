import { afterEach, expect, test } from 'vitest';
import { takeAhead } from './take-ahead.ts';

const URL_ASKED = 'https://page.test/api/v1/roadmaps/a';

const ask = (answer: Promise<Response>) => {
  globalThis.readAhead = new Map([[URL_ASKED, answer]]);
};

afterEach(() => {
  globalThis.readAhead = undefined;
});

test('what was asked ahead is taken once, and only to read', async () => {
  ask(Promise.resolve(Response.json({ title: 'A' }, { headers: { etag: '"1"' } })));
  expect(takeAhead(URL_ASKED, { method: 'PUT' })).toBeUndefined();
  expect(takeAhead(`${URL_ASKED}/b`, {})).toBeUndefined();
  const response = await takeAhead(URL_ASKED, {});
  expect(response?.headers.get('etag')).toBe('"1"');
  expect(await response?.json()).toEqual({ title: 'A' });
  expect(takeAhead(URL_ASKED, {})).toBeUndefined();
});

test('a refusal stays one', async () => {
  ask(Promise.resolve(Response.json({ code: 'not_found' }, { status: 404 })));
  expect((await takeAhead(URL_ASKED, {}))?.status).toBe(404);
});

test('whoever asks waits no longer than its signal says', async () => {
  ask(new Promise(() => undefined));
  const stop = new AbortController();
  const taken = takeAhead(URL_ASKED, { signal: stop.signal });
  stop.abort(new Error('gone'));
  await expect(taken).rejects.toThrow('gone');
});

test('nothing is taken where nothing was asked', () => {
  expect(takeAhead(URL_ASKED, {})).toBeUndefined();
});

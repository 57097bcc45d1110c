import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { preferType } from './prefer-type.ts';

const app = new Hono()
  .get('/', (c) => c.text(preferType(c, ['application/json', 'text/markdown'])))
  .onError((error, c) => c.text(error.message.split(':')[0] ?? ''));

describe('preferType', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['TEXT/Markdown', 'text/markdown'],
    ['text/*', 'text/markdown'],
    ['text/markdown, application/json', 'application/json'],
    ['application/json;q=0.5, text/markdown;q=0.9', 'text/markdown'],
    ['application/json;q=0, */*', 'text/markdown'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['text/html', 'not_acceptable'],
    [';;;,,=', 'not_acceptable'],
  ])('answers Accept %j with %s', async (accept, expected) => {
    const response = await app.request('/', accept === undefined ? {} : { headers: { accept } });
    expect(await response.text()).toBe(expected);
  });
});

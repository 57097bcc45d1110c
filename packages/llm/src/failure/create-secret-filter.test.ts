import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSecretFilter } from './create-secret-filter.ts';

const SECRET = 'zebra.SECRET/9f "8e"+7d';

test.each([
  ['as it is', SECRET],
  ['in small letters', SECRET.toLowerCase()],
  ['in a path', encodeURIComponent(SECRET)],
  ['in a path with small hex digits', encodeURIComponent(SECRET).toLowerCase()],
  ['in a form', new URLSearchParams({ key: SECRET }).toString().slice(4)],
  ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
  ['in JSON that escapes slashes', JSON.stringify(SECRET).slice(1, -1).replaceAll('/', '\\/')],
])('a secret %s is hidden', (_, written) => {
  expect(createSecretFilter([SECRET])(`you sent ${written}, twice: ${written}`)).toBe('you sent …, twice: …');
});

test('of two secrets the longer one is hidden whole, and blanks around one do not save it', () => {
  expect(createSecretFilter(['abcd', ' abcdefgh\n'])('abcdefgh abcd')).toBe('… …');
});

test('what is too short to be a secret hides nothing', () => {
  expect(createSecretFilter(['', '1', 'key', '   '])('the key 1 is wrong')).toBe('the key 1 is wrong');
});

test('no text lets a secret through, whatever signs it is made of', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), fc.string(), (secret, text) => {
      fc.pre(secret.trim().length >= 4 && !secret.includes('…'));
      expect(createSecretFilter([secret])(`${text}${secret}${text}`)).not.toContain(secret.trim());
    }),
  );
});

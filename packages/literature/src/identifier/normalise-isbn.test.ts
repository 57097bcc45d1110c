import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseIsbn } from './normalise-isbn.ts';

describe('normaliseIsbn', () => {
  it.each([
    ['0306406152', '9780306406157'],
    ['0-306-40615-2', '9780306406157'],
    ['978-0-306-40615-7', '9780306406157'],
    ['978 0 306 40615 7', '9780306406157'],
    ['ISBN 978-0-306-40615-7 (hardcover)', '9780306406157'],
    ['ISBN-10: 0-306-40615-2', '9780306406157'],
    ['ISBN-13: 9780306406157', '9780306406157'],
    ['978–0–306–40615–7', '9780306406157'],
    ['080442957X', '9780804429573'],
    ['0-8044-2957-x', '9780804429573'],
    ['979-10-90636-07-1', '9791090636071'],
    ['0-306-40615-3; 978-0-306-40615-7', '9780306406157'],
  ])('reads %j as %s', (text, isbn) => {
    expect(normaliseIsbn(text)).toBe(isbn);
  });

  it.each([
    '',
    '0306406153',
    '978-0-306-40615-8',
    '9770306406157',
    '03064061',
    '12345678901234567',
    'X306406152',
    'ISBN',
    '1234-5678',
  ])('refuses %j', (text) => {
    expect(normaliseIsbn(text)).toBeNull();
  });

  it('finds every wrong digit and every swap of neighbours in ten digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const isbn = '0306406152';
        const wrong = isbn.slice(0, at) + digit + isbn.slice(at + 1);
        expect(normaliseIsbn(wrong) === null).toBe(wrong !== isbn);
      }),
    );
  });

  it('changes nothing when applied to its own result', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}$/), (body) => {
        const found = '0123456789X'
          .split('')
          .map((check) => normaliseIsbn(body + check))
          .filter((isbn) => isbn !== null);
        expect(found).toHaveLength(1);
        expect(normaliseIsbn(found[0]!)).toBe(found[0]);
      }),
    );
  });
});

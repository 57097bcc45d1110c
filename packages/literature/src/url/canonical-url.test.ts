import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from './canonical-url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['http://example.org/a', 'https://example.org/a'],
    ['HTTPS://WWW.Example.ORG/A', 'https://example.org/A'],
    ['www.example.org/a', 'https://example.org/a'],
    ['  https://example.org/a\n', 'https://example.org/a'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['http://example.org:8080/a', 'https://example.org:8080/a'],
    ['https://example.org./a', 'https://example.org/a'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org/a//', 'https://example.org/a'],
    ['https://example.org/a/../b/./c', 'https://example.org/b/c'],
    ['https://example.org/a#sec', 'https://example.org/a'],
    ['https://example.org/a?', 'https://example.org/a'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?b=2&&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?x=1+2', 'https://example.org/a?x=1%202'],
    ['https://example.org/a?utm_source=x&UTM_Medium=y&id=3', 'https://example.org/a?id=3'],
    [
      'https://example.org/a?fbclid=1&gclid=2&casa_token=3&needAccess=true&via%3Dihub',
      'https://example.org/a?via%3Dihub',
    ],
    ['https://example.org/a?via=ihub', 'https://example.org/a'],
    ['https://example.org/a;jsessionid=1F00?x=1', 'https://example.org/a?x=1'],
    ['https://example.org/%7Euser/%c3%a9', 'https://example.org/~user/%C3%A9'],
    ['https://example.org/é', 'https://example.org/%C3%A9'],
    ['https://example.org/a%2Fb', 'https://example.org/a%2Fb'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    ['https://xn--bcher-kva.example/a', 'https://xn--bcher-kva.example/a'],
    ['https://www.com/a', 'https://www.com/a'],
    ['http://0x7f.1/a', 'https://127.0.0.1/a'],
    ['https://example.org/a/..;jsessionid=x/b', 'https://example.org/b'],
  ])('gives %j as %s', (text, canonical) => {
    expect(canonicalUrl(text)).toBe(canonical);
  });

  it.each([
    '',
    'abc',
    'example.org/a',
    'ftp://example.org/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    'https://',
    'https:///',
    'https://exa mple.org/',
    'http://[::1',
    '//example.org/a',
    'mailto:a@example.org',
  ])('refuses %j', (text) => {
    expect(canonicalUrl(text)).toBeNull();
  });

  it('keeps parameters that may tell pages apart', () => {
    expect(canonicalUrl('https://example.org/a?id=1&source=2&code=3&token=4')).toBe(
      'https://example.org/a?code=3&id=1&source=2&token=4',
    );
  });

  it('refuses an address of more than 4,096 characters', () => {
    expect(canonicalUrl(`https://example.org/${'a'.repeat(4096)}`)).toBeNull();
  });

  it('changes nothing when applied to its own result', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '..',
        '.',
        '%2e',
        '%2F',
        '%41',
        '%25',
        '%',
        '?',
        '&',
        '=',
        '+',
        '#',
        ';jsessionid=x',
        'utm_source=1',
        'www.',
        ':80',
        'é',
        ' ',
        "'",
        '"',
      ),
      fc.string({ maxLength: 4, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.array(part, { maxLength: 12 }),
        (url, parts) => {
          const canonical = canonicalUrl(url + parts.join(''));
          if (canonical !== null) expect(canonicalUrl(canonical)).toBe(canonical);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

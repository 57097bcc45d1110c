import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicaliseUrl } from './canonicalise-url.ts';

describe('canonicaliseUrl', () => {
  it.each([
    ['http://www.Site.org:80/A/', 'https://site.org/A'],
    ['https://site.org./a?b=2&a=1&utm_source=x#part', 'https://site.org/a?a=1&b=2'],
    ['https://site.org/#/lesson/2', 'https://site.org#/lesson/2'],
    ['https://site.org/a/index.html', 'https://site.org/a'],
    ['https://site.org/index', 'https://site.org/index'],
    ['https://site.org:8443/a', 'https://site.org:8443/a'],
    ['https://site.org/%7euser/%c3%a9', 'https://site.org/~user/%C3%A9'],
    ['https://www.com/a', 'https://www.com/a'],
    ['https://en.m.wikipedia.org/wiki/Tea', 'https://en.wikipedia.org/wiki/Tea'],
    ['http://arxiv.org/pdf/1706.03762v5.pdf', 'https://arxiv.org/abs/1706.03762'],
    ['https://export.arxiv.org/abs/math/0309136v1', 'https://arxiv.org/abs/math/0309136'],
    ['https://doi.org/10.48550/arXiv.1706.03762', 'https://arxiv.org/abs/1706.03762'],
    ['https://arxiv.org/list/cs.CL/recent', 'https://arxiv.org/list/cs.CL/recent'],
    ['http://dx.doi.org/10.1038/NATURE14539', 'https://doi.org/10.1038/nature14539'],
    ['https://youtu.be/4eFLKWlwtYs?t=42', 'https://youtube.com/watch?v=4eFLKWlwtYs'],
    ['https://www.youtube-nocookie.com/embed/4eFLKWlwtYs', 'https://youtube.com/watch?v=4eFLKWlwtYs'],
    ['https://m.youtube.com/watch?app=desktop&v=4eFLKWlwtYs', 'https://youtube.com/watch?v=4eFLKWlwtYs'],
    ['https://www.youtube.com/@3blue1brown', 'https://youtube.com/@3blue1brown'],
    ['https://www.bilibili.com/video/BV1ys411472E/?p=2&spm=1', 'https://bilibili.com/video/BV1ys411472E?p=2'],
  ])('gives %s as %s', (text, canonical) => {
    expect(canonicaliseUrl(text)).toBe(canonical);
  });

  it.each([
    '',
    'site.org/a',
    '//site.org/a',
    'ftp://site.org',
    'https://',
    'https://a:b@site.org/',
    'javascript:alert(1)',
  ])('refuses %j', (text) => {
    expect(canonicaliseUrl(text)).toBeNull();
  });

  it('leaves its own answers as they are', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        const once = canonicaliseUrl(text);
        if (once !== null) expect(canonicaliseUrl(once)).toBe(once);
      }),
    );
  });

  it('reads any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `https://doi.org/${text}`),
        ),
        (text) => {
          canonicaliseUrl(text);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, readLinkPage } from './read-link-page.ts';

describe('the title', () => {
  test.each([
    ['<title> Light\n &amp; sugar </title>', 'Light & sugar'],
    ['<svg><title>Icon</title></svg><title>Page</title>', 'Page'],
    ['<title>A <b> B</title>', 'A <b> B'],
    ['<p>No title', ''],
    [`<title>${'x'.repeat(1000)}</title>`, 'x'.repeat(300)],
  ])('of %j', (html, title) => {
    expect(readLinkPage(html).title).toBe(title);
  });
});

describe('the text', () => {
  test.each([
    ['<h1>Light</h1><p>and <em>su</em>gar</p>', 'Light and sugar'],
    ['<script>var a = "<p>no"</script><style>b{}</style><template>no</template>yes', 'yes'],
    ['<noscript>Switch JavaScript on.</noscript><nav><ul><li>Home</nav><main>Yes</main><footer>©', 'Yes'],
    ['<div hidden>This page is gone.<p>So</div>Here', 'Here'],
    ['<input hidden>Here', 'Here'],
    ['<p>光合<b>作</b>用</p><p>暗反应', '光合作用 暗反应'],
    ['a<br>b<td>c\u0000\ud800', 'a b c�'],
    ['</p></div></nav>text', 'text'],
  ])('of %j', (html, text) => {
    expect(readLinkPage(html).text).toBe(text);
  });

  test('is cut, and what comes after is not read', () => {
    const { text } = readLinkPage(`<title>T</title>${'<p>ten chars</p>'.repeat(20_000)}`);
    expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(text.length).toBeGreaterThan(LONGEST_TEXT - 20);
  });

  test('is read as deep as browsers nest, and a page of nothing but tags is left', () => {
    expect(readLinkPage(`${'<b>'.repeat(500)}text`).text).toBe('text');
    expect(readLinkPage(`${'<b>'.repeat(600)}text${'</i>'.repeat(30_000)}text`).text).toBe('');
    expect(readLinkPage(`${'<b>x</b>'.repeat(600)}text`).text).toMatch(/text$/);
  });
});

test('any page can be read', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '<title>',
      '</title>',
      '<nav>',
      '</nav>',
      '<script>',
      '</',
      '<!--',
      '<p hidden>',
      '<svg>',
      '&#x',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { title, text } = readLinkPage(pieces.join(''));
      expect(title.isWellFormed() && text.isWellFormed()).toBe(true);
      expect(title.length + text.length).toBeLessThanOrEqual(300 + LONGEST_TEXT);
    }),
  );
});

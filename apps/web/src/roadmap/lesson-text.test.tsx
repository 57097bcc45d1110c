import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LessonText, LineText } from './lesson-text.tsx';

const render = (markdown: string, top: 2 | 4 = 2): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <LessonText markdown={markdown} top={top} />
    </QueryClientProvider>,
  );

describe('a lesson', () => {
  test('shows headings, code and tables', () => {
    const html = render('# Part\n\n`let x`\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    expect(html).toContain('<h2>Part</h2>');
    expect(html).toContain('<code>let x</code>');
    expect(html).toContain('<td>1</td>');
  });

  test('has code to read before its colours are there', () => {
    expect(render('```rust\nlet x = 1;\n```')).toContain('<code class="language-rust">let x = 1;');
  });

  test('keeps the outline of the page above it', () => {
    const html = render('# A\n## B\n### C\n###### D', 4);
    expect([...html.matchAll(/<h(\d)>/g)].map(([, level]) => level)).toEqual(['4', '4', '5', '6']);
  });

  test.for([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://evil.test"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '![x](javascript:alert(1))',
  ])('never obeys %s', (markdown) => {
    const html = render(`before\n\n${markdown}\n\nafter`);
    expect(html).not.toMatch(/<(script|iframe|img)|href="(javascript|data):|<[a-z]+ [^>]*on[a-z]+=/i);
    expect(html).toContain('after');
  });

  test('links to a picture instead of loading it', () => {
    expect(render('![A borrow](https://cdn.test/a.png)')).toContain(
      '<a href="https://cdn.test/a.png" target="_blank" rel="noopener noreferrer">A borrow</a>',
    );
  });

  test('makes text of a link that leads to no other site', () => {
    expect(render('[ours](/api/v1/tasks) [other](//evil.test) [mail](mailto:a@doc.test)')).toContain(
      '<span>ours</span> <span>other</span> <a href="mailto:a@doc.test"',
    );
  });

  test('has footnotes whose links lead to them, under names of its own', () => {
    const html = render('A claim[^1].\n\n[^1]: Its source.');
    const [, mark] = /href="#(text-[^"]+-fn-1)"/.exec(html) ?? [];
    expect(html).toContain(`<li id="${mark}">`);
    expect([...html.matchAll(/ id="([^"]*)"/g)].every(([, id]) => id?.startsWith('text-'))).toBe(true);
  });

  test('opens links elsewhere without telling where from', () => {
    expect(render('[book](https://doc.test)')).toContain('rel="noopener noreferrer"');
  });
});

test('an option keeps its code and shows everything else as text', () => {
  expect(renderToStaticMarkup(<LineText markdown="`&mut T` or **T** <b>x</b> [y](https://z.test)" />)).toBe(
    '<code>&amp;mut T</code> or <strong>T</strong> &lt;b&gt;x&lt;/b&gt; y',
  );
});

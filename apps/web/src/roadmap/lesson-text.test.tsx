import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LessonText, LineText } from './lesson-text.tsx';

const render = (markdown: string): string => renderToStaticMarkup(<LessonText markdown={markdown} />);

describe('a lesson', () => {
  test('shows headings, code and tables', () => {
    const html = render('# Part\n\n`let x`\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    expect(html).toContain('<h2>Part</h2>');
    expect(html).toContain('<code>let x</code>');
    expect(html).toContain('<td>1</td>');
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

  test('opens links elsewhere without telling where from', () => {
    expect(render('[book](https://doc.test)')).toContain('rel="noopener noreferrer"');
  });
});

test('an option keeps its code and shows everything else as text', () => {
  expect(renderToStaticMarkup(<LineText markdown="`&mut T` or **T** <b>x</b> [y](https://z.test)" />)).toBe(
    '<code>&amp;mut T</code> or <strong>T</strong> &lt;b&gt;x&lt;/b&gt; y',
  );
});

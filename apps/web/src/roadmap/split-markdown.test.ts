import { describe, expect, test } from 'vitest';
import { countFirst, splitMarkdown } from './split-markdown.ts';

describe('a text', () => {
  test('is split before its headings, and nothing is lost', () => {
    const text = 'Before.\n\n# One\n\nText.\n\n## Two\n- a\n- b\n### Three';
    const parts = splitMarkdown(text);
    expect(parts.map((part) => part.split('\n')[0])).toEqual(['Before.', '# One', '## Two', '### Three']);
    expect(parts.join('\n')).toBe(text);
  });

  test.for([
    '```sh\n# a comment\n```\n\ntext',
    '~~~\n# a comment\n```\n# another\n~~~\ntext',
    '````\n```\n# in it\n```\n````',
    '```\n# never closed',
  ])('keeps code whole: %o', (text) => {
    expect(splitMarkdown(text)).toEqual([text]);
  });

  test('is split behind code that is closed, whatever stands in it', () => {
    expect(splitMarkdown('```a\n# x\n```\n# One')).toEqual(['```a\n# x\n```', '# One']);
    expect(splitMarkdown('``` a `b`\n# One')).toEqual(['``` a `b`', '# One']);
  });

  test.for([
    'See [it][1].\n\n# One\n\n[1]: https://doc.test',
    'A claim[^a].\n\n# One\n\n[^a]: Its source.',
    '<!--\n# none\n-->\n# One',
    '<pre>\n\n# none\n</pre>\n# One',
    '- item\n  ```\n  code\n# One\n```\n# Two',
  ])('stays whole where its parts need one another: %o', (text) => {
    expect(splitMarkdown(text)).toEqual([text]);
  });
});

test('so many parts come first that a screen is full', () => {
  const long = 'x'.repeat(1_000);
  expect(countFirst([long, long, long])).toBe(2);
  expect(countFirst([long])).toBe(1);
});

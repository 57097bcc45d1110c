import { expect, test } from 'vitest';
import { demoteHeadings } from './demote-headings.ts';

test('headings go down, at most to the lowest level', () => {
  expect(demoteHeadings('## A\ntext # no\n##### B\n#tag\n#', 2)).toBe(
    '#### A\ntext # no\n###### B\n#tag\n###',
  );
});

test('a comment in code is no heading', () => {
  const code = '````sh\n# a\n```\n# b\n~~~~\n````';
  expect(demoteHeadings(`# T\n${code}\n# E`, 1)).toBe(`## T\n${code}\n## E`);
});

test('a code block that nobody closes goes on to the end', () => {
  expect(demoteHeadings('~~~\n# a', 1)).toBe('~~~\n# a');
});

import { expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const NOTHING = { title: null, language: null, level: null };

test('title, language and level are read, and the lines below keep their numbers', () => {
  const text = '---\ntitle: "Moves: who owns"\nlang: zh-CN\nlevel: beginner\ntags: [a, b]\n---\n# Moves\n';
  expect(readFrontMatter(text)).toEqual({
    title: 'Moves: who owns',
    language: 'zh-CN',
    level: 'beginner',
    markdown: '\n\n\n\n\n\n# Moves\n',
  });
});

test.for([
  ['nothing of the kind', '# Moves\n\n---\n\ntext\n'],
  ['a line across at the head', '---\nSome text that is no mapping\n---\n# Moves\n'],
  ['no end', '---\ntitle: Moves\n'],
  ['broken YAML', '---\ntitle: [Moves\n  - {a\n---\ntext\n'],
  ['an empty text', ''],
] as const)('%s is left as it is', ([, text]) => {
  expect(readFrontMatter(text)).toEqual({ ...NOTHING, markdown: text });
});

test('what multiplies itself is refused, and values that are no texts are passed over', () => {
  const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n---\ntext`;
  expect(readFrontMatter(bomb).title).toBeNull();
  expect(readFrontMatter('---\ntitle: 5\nlanguage:\nlevel: [a]\n---\n')).toMatchObject(NOTHING);
});

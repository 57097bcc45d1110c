import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../rule/define-rule.ts';
import { prepareLesson } from './prepare-lesson.ts';
import { LESSON_RULES } from './rules.ts';

const PIECES = [
  '# ',
  '## ',
  '#### ',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '> ',
  '| a | b |\n',
  '| --- | --- |\n',
  '```js\n',
  '```mermaid\n',
  '```\n',
  '~~~json\n',
  '$$',
  '$',
  '\\begin{a}',
  '{',
  '}',
  '\\left(',
  '<div>',
  '</div>',
  '<think>',
  '<!--',
  '[a](',
  'https://a.org/',
  ')',
  '![',
  '](x)',
  '**',
  '*',
  '`',
  '“',
  '”',
  '"',
  '「',
  '\u0000',
  '\ud800',
  'the ',
  'word ',
  '细胞',
  '膜。',
  '？',
  '…',
  'Step 1: ',
  'As an AI, I ',
  'let me write the lesson ',
  '\t',
];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));
const lesson = fc.record({
  markdown,
  title: fc.string(),
  language: fc.constantFrom('en', 'zh-CN', 'fr', '', 'toString'),
  level: fc.constantFrom('beginner', 'intermediate', 'advanced'),
  word_budget: fc.record({ min: fc.integer(), max: fc.integer() }),
  resources: fc.array(fc.oneof(fc.webUrl(), fc.string())),
  prompt: fc.array(fc.string({ maxLength: 200 })),
} as const);

const SOUND = `# What a roux is

A roux is flour cooked in fat. It thickens sauces, because the fat keeps the grains of flour apart.

## Why the fat comes first

Flour that meets hot milk alone makes lumps: the outside of each grain swells and seals the inside. Fat coats the
grains, so that they swell one by one.

## How to make one

1. Melt 30 g of butter.
2. Stir in 30 g of flour and cook it for two minutes.
3. Pour in 500 ml of cold milk, bit by bit, and whisk.

| colour | minutes | use |
| --- | --- | --- |
| white | 2 | white sauces |
| brown | 20 | gumbo |

## Points to remember

- Equal weights of fat and flour
- Cold milk to a hot roux
`;

describe('the rules of lessons', () => {
  it('find nothing in a sound lesson', () => {
    const given = { title: 'What a roux is', language: 'en', level: 'beginner', resources: [] } as const;
    expect(applyRules(LESSON_RULES, prepareLesson({ ...given, markdown: SOUND }))).toEqual([]);
  });

  it('judge any text', () => {
    fc.assert(
      fc.property(lesson, (given) => {
        for (const finding of applyRules(LESSON_RULES, prepareLesson(given))) {
          expect(finding.detail).not.toBe('');
          expect(finding.where).toMatch(/^(?:line [1-9]\d*)?$/);
        }
      }),
    );
  });

  it.each(['the lesson ', 'let me write the lesson ', '我需要，', '<', '__a', '\u3000'])(
    'are not held up by a megabyte of %j',
    (unit) => {
      const [markdown, prompt] = [unit.repeat(1_000_000 / unit.length), ['Write the lesson.']];
      const subject = prepareLesson({
        title: '',
        language: 'en',
        level: 'beginner',
        resources: [],
        markdown,
        prompt,
      });
      expect(applyRules(LESSON_RULES, subject).length).toBeLessThan(10);
    },
  );

  it('have names of their own', () => {
    expect(new Set(LESSON_RULES.map(({ name }) => name)).size).toBe(LESSON_RULES.length);
  });
});

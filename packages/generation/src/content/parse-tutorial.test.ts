import { AppError, tutorialSchema } from '@roadwright/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTutorial } from './parse-tutorial.ts';

const parse = (answer: string) => parseTutorial(answer, 'Ownership');

describe('a lesson', () => {
  it('takes title, summary and reading time from its text', () => {
    const words = Array.from({ length: 590 }, () => 'word').join(' ');
    expect(
      parse(
        `# Moves, **not** copies #\n\nA *move* hands over\nthe [owner](https://x.org).\n\n## Why\n\n${words}\n`,
      ),
    ).toEqual({
      title: 'Moves, not copies',
      summary: 'A move hands over the owner.',
      markdown: `# Moves, **not** copies #\n\nA *move* hands over\nthe [owner](https://x.org).\n\n## Why\n\n${words}`,
      estimated_minutes: 3,
    });
  });

  it.each([
    ['```markdown\n# T\n\nText.\n```', '# T\n\nText.'],
    ['```md\n# T\n\n```js\n1\n```\n\nEnd.\n```', '# T\n\n```js\n1\n```\n\nEnd.'],
    ['````\n# T\n\n```\n1\n```\n````', '# T\n\n```\n1\n```'],
    ['~~~markdown\r\n# T\r\n~~~\r\n', '# T'],
    ['```js\n1\n```', '```js\n1\n```'],
    ['```\n1\n```\n\nText\n\n```\n2\n```', '```\n1\n```\n\nText\n\n```\n2\n```'],
    ['# T\n\n```js\n1\n```', '# T\n\n```js\n1\n```'],
  ])('loses a fence around the whole, and only that: %j', (answer, markdown) => {
    expect(parse(answer).markdown).toBe(markdown);
  });

  it.each([
    ['Just text without heading.', 'Ownership', 'Just text without heading.'],
    ['```\n# not a heading\nnot a paragraph\n```\n\n## Real\n\nHere.', 'Real', 'Here.'],
    [
      '# A\n\n- item\n- item\n\n> quote\n\n| a | b |\n\n1. one\n\nAt last `code_with_marks`.',
      'A',
      'At last code_with_marks.',
    ],
    ['# A\n\n- only a list', 'A', ''],
    ['# \n\n# snake_case_name and __bold__', 'snake_case_name and bold', ''],
    ['# A\n\nText right before\n## B', 'A', 'Text right before'],
  ])('finds heading and first paragraph in %j', (answer, title, summary) => {
    expect(parse(answer)).toMatchObject({ title, summary });
  });

  it('cuts a long summary at a word, and one without spaces at 300 characters', () => {
    const long = parse(`# A\n\n${'word '.repeat(100)}`).summary;
    expect(long).toMatch(/word…$/);
    expect(long.length).toBeLessThanOrEqual(300);
    expect(parse(`# A\n\n${'所有权'.repeat(150)}`).summary).toHaveLength(300);
    expect(parse(`# A\n\n${'x'}${'😀'.repeat(200)}`).summary.isWellFormed()).toBe(true);
  });

  it('counts Chinese and Japanese by the character', () => {
    expect(parse(`# 所有权\n\n${'所有权转移给新的变量'.repeat(120)}`).estimated_minutes).toBe(3);
    expect(parse('# A\n\nB').estimated_minutes).toBe(1);
  });

  it('is refused when it has no words', () => {
    for (const answer of ['', '```\n```', '# \n\n---']) {
      expect(() => parse(answer)).toThrow(AppError);
      expect(() => parse(answer)).toThrow(/llm_invalid_answer/);
    }
  });

  it('fits the schema whatever the model wrote', () => {
    const line = fc.oneof(
      fc.constantFrom('```', '~~~', '# h', '## ', '- x', '> y', '', '***', '`a', '[l](', '|'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const tutorial = parse(['words', ...lines].join('\n'));
        expect(tutorialSchema.parse(tutorial)).toEqual(tutorial);
        expect(tutorial.summary.length).toBeLessThanOrEqual(300);
        expect(tutorial.title).not.toBe('');
      }),
    );
  });
});

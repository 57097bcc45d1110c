import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../rule/define-rule.ts';
import { readExample } from '../testing/measure-lesson-rule.ts';
import { asAnAi } from './as-an-ai.ts';
import { assistantTalk } from './assistant-talk.ts';
import { AS_AN_AI } from './corpus/as-an-ai.ts';
import { ASSISTANT_TALK } from './corpus/assistant-talk.ts';
import { listWholeLessons } from './corpus/list-whole-lessons.ts';
import { PROMPT_LEAK } from './corpus/prompt-leak.ts';
import { SCRATCHPAD_LEAK } from './corpus/scratchpad-leak.ts';
import { cutLeaks } from './cut-leaks.ts';
import { prepareLesson } from './prepare-lesson.ts';
import { promptLeak } from './prompt-leak.ts';
import { scratchpadLeak } from './scratchpad-leak.ts';

const RULES = [scratchpadLeak, promptLeak, asAnAi, assistantTalk];
const judge = (markdown: string) => applyRules(RULES, readExample(markdown));
const clean = (markdown: string) => cutLeaks(markdown, judge(markdown));

describe('cutting leaks', () => {
  it.each([
    [
      'a paragraph',
      '# Roux\n\nAs an AI, I have never tasted it.\n\nFlour and fat.\n',
      '# Roux\n\nFlour and fat.\n',
    ],
    [
      'a paragraph of several lines between tight neighbours',
      '# Roux\nLet me write the lesson now.\nIt should be short.\n## Fat\nButter.\n',
      '# Roux\n\n## Fat\nButter.\n',
    ],
    ['a list item', '# Roux\n\n- Flour\n- As an AI, I know no taste.\n- Fat\n', '# Roux\n\n- Flour\n- Fat\n'],
    [
      'a later paragraph of an item',
      '# Roux\n\n- Flour\n\n  As an AI, I know no taste.\n\n- Fat\n',
      '# Roux\n\n- Flour\n\n- Fat\n',
    ],
    [
      'a row',
      '# Roux\n\n| a | b |\n| --- | --- |\n| As an AI, I like | it |\n| c | d |\n',
      '# Roux\n\n| a | b |\n| --- | --- |\n| c | d |\n',
    ],
    [
      'a table by its header',
      '# Roux\n\n| learning_goal | b |\n| --- | --- |\n| c | d |\n\nFat.\n',
      '# Roux\n\nFat.\n',
    ],
    ['a quotation', '# Roux\n\n> The learning_goal is roux.\n> \n> More.\n\nFat.\n', '# Roux\n\nFat.\n'],
    [
      'a heading without its section',
      '# Roux\n\nFat.\n\n## Word count: 300\n\nFlour.\n',
      '# Roux\n\nFat.\n\nFlour.\n',
    ],
    [
      'thoughts between tags',
      '<think>\nPlan: fat first.\n\n- then flour\n</think>\n\n# Roux\n\nFlour and fat come together here.\n',
      '# Roux\n\nFlour and fat come together here.\n',
    ],
    [
      'thoughts that the title follows at once',
      '<think>\nshort plan\n</think>\n# Roux\n\nFlour and fat come together.\n',
      '# Roux\n\nFlour and fat come together.\n',
    ],
    [
      'thoughts inside a paragraph',
      '# Roux\n\n<think>fat?</think> Flour and fat.\n',
      '# Roux\n\nFlour and fat.\n',
    ],
    [
      'thoughts of which only the end is marked',
      'Fat first.\n\nThen flour.\n</think>\n\n# Roux\n\nFlour and fat come together here.\n',
      '# Roux\n\nFlour and fat come together here.\n',
    ],
    [
      'only the tags of what is the lesson itself',
      '<analysis>\n\n# Roux\n\nFlour.\n\n</analysis>\n',
      '# Roux\n\nFlour.\n',
    ],
    [
      'thoughts that never end, up to their blank line',
      '# Roux\n\n<think>\nfat?\n\nFlour.\n',
      '# Roux\n\nFlour.\n',
    ],
    [
      'words beside thoughts',
      '# Roux\n\n<think>x.</think> Let me write the lesson.\n\nFlour.\n',
      '# Roux\n\nFlour.\n',
    ],
    ['lines with ends of Windows', '# Roux\r\n\r\nAs an AI, I eat.\r\n\r\nFat.\r\n', '# Roux\n\nFat.\n'],
    ['Chinese', '好的，我来写这一课。\n\n# 面糊\n\n面粉和油。\n', '# 面糊\n\n面粉和油。\n'],
  ])('takes out %s', (_, markdown, expected) => {
    expect(clean(markdown)).toBe(expected);
    expect(judge(expected)).toEqual([]);
  });

  it('leaves findings of other rules and without a line alone', () => {
    const finding = { severity: 'blocking', detail: '', suggestion: '' } as const;
    const text = '# A\r\n\r\nB <b>c</b>  ';
    expect(cutLeaks(text, [{ ...finding, rule: 'raw_html', where: 'line 3' }])).toBe(text);
    expect(cutLeaks(text, [{ ...finding, rule: 'as_an_ai', where: '' }])).toBe(text);
  });

  it('leaves fewer leaks in every example', () => {
    const examples = [AS_AN_AI, ASSISTANT_TALK, PROMPT_LEAK, SCRATCHPAD_LEAK].flatMap(
      ({ positives }) => positives,
    );
    for (const example of examples) {
      const subject = readExample(example);
      const found = applyRules(RULES, subject);
      const markdown = cutLeaks(subject.lesson.markdown, found);
      const left = applyRules(RULES, prepareLesson({ ...subject.lesson, markdown }));
      expect(left.length, markdown).toBeLessThan(found.length);
    }
  });
});

const LEAKS = [
  'As an AI language model, I have no taste.',
  'Let me write the lesson now.\nIt must be short.',
  '- As an AI, I cannot eat.\n- The rest of the list stays.',
  '<think>\nfirst the fat\n\nthen the flour\n</think>',
  'I hope this helps!',
  'The learning_goal is met.',
  '好的，我来写这一课。',
];

describe('any lesson', () => {
  const [whole] = listWholeLessons();
  const blocks = (whole?.markdown ?? '').split(/\n\n(?=\S)/);
  const planted = fc.array(fc.tuple(fc.constantFrom(...LEAKS), fc.nat(blocks.length - 1)), {
    minLength: 1,
    maxLength: 5,
  });

  it('has fewer leaks afterwards, and all its sound blocks', () => {
    fc.assert(
      fc.property(planted, (leaks) => {
        const spoiled = blocks.flatMap((block, index) => [
          ...leaks.filter(([, at]) => at === index).map(([leak]) => leak),
          block,
        ]);
        const markdown = spoiled.join('\n\n');
        const found = judge(markdown);
        const left = cutLeaks(markdown, found);
        if (found.length === 0) expect(left).toBe(markdown);
        else expect(judge(left).length).toBeLessThan(found.length);
        for (const block of blocks) expect(left).toContain(block.trim());
      }),
      { numRuns: 60 },
    );
  });

  it('can be cut, whatever is found where', () => {
    const finding = fc.record({
      rule: fc.constantFrom('scratchpad_leak', 'prompt_leak', 'as_an_ai', 'assistant_talk', 'raw_html'),
      severity: fc.constant('blocking' as const),
      where: fc.oneof(
        fc.nat(30).map((line) => `line ${line}`),
        fc.string(),
      ),
      detail: fc.string(),
      suggestion: fc.string(),
    });
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...LEAKS,
            '<think>',
            '</think>',
            '# A',
            '> ',
            '- ',
            '\n',
            '| a |\n| --- |\n',
            '```\n',
          ),
          fc.string(),
        ),
      )
      .map((parts) => parts.join('\n'));
    fc.assert(
      fc.property(text, fc.array(finding, { maxLength: 6 }), (markdown, findings) => {
        const left = cutLeaks(markdown, findings);
        expect(left.length).toBeLessThanOrEqual(markdown.length + findings.length + 1);
      }),
    );
  });
});

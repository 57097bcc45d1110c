import { describe, expect, it } from 'vitest';
import { type PromptSpec, parseTemplate } from './parse-template.ts';
import { renderTemplate } from './render-template.ts';

const SPEC = {
  name: 'sample',
  values: ['language', 'count'],
  choices: { level: ['low', 'high'] },
} as const satisfies PromptSpec;

const SOURCE = `---
name: sample
version: 3
---

# System

Write in {{language}}.

{{level}}

# User

Do it.

{{input_data}}

# level: low

Simply, {{count}} times.

# level: high

Deeply.
`;

describe('a prompt template', () => {
  it('renders values, choices and data into their places', () => {
    const template = parseTemplate(SOURCE, SPEC);
    const input = { values: { language: 'German', count: 2 }, data: { goal: '<b>{{language}}' } };
    expect(renderTemplate(template, { ...input, choices: { level: 'low' } })).toEqual({
      system: 'Write in German.\n\nSimply, 2 times.',
      user: 'Do it.\n\n<input_data>\n{"goal":"\\u003cb>{{language}}"}\n</input_data>',
      version: 'sample@3',
    });
    expect(renderTemplate(template, { ...input, choices: { level: ['low', 'high'] } }).system).toBe(
      'Write in German.\n\nSimply, 2 times.\nDeeply.',
    );
    expect(renderTemplate(template, { ...input, choices: { level: [] } }).system.trim()).toBe(
      'Write in German.',
    );
  });

  it.each([
    ['no front matter', SOURCE.slice(4), 'the front matter is missing'],
    ['another name', SOURCE.replace('name: sample', 'name: other'), 'names another template'],
    ['no version', SOURCE.replace('version: 3', 'version: new'), 'not a positive whole number'],
    ['no system part', SOURCE.replace('# System', '# Sistem'), 'the section "System" is missing'],
    [
      'an option without a text',
      SOURCE.replace('# level: high', '# level: higher'),
      'the section "level: high" is missing',
    ],
    [
      'a text without an option',
      `${SOURCE}\n# level: middle\n\nSo so.`,
      'nothing asks for the section "level: middle"',
    ],
    ['a section twice', `${SOURCE}\n# level: low\n\nAgain.`, 'stands twice'],
    ['text before the sections', SOURCE.replace('# System', 'Hello\n\n# System'), 'text stands before'],
    ['an unknown place', SOURCE.replace('Deeply.', 'Deeply, {{name}}.'), '{{name}} is unknown'],
    ['an unknown place in the system part', SOURCE.replace('Write', 'Write {{name}}'), '{{name}} is unknown'],
    ['a choice inside a choice', SOURCE.replace('Deeply.', '{{level}}'), '{{level}} is unknown'],
    ['a value that is never used', SOURCE.replace('{{count}}', 'two'), '{{count}} is given but never used'],
    ['data in the system part', SOURCE.replace('Write', '{{input_data}}'), '{{input_data}} is unknown'],
    ['no place for the data', SOURCE.replace('{{input_data}}', ''), 'needs {{input_data}} once'],
    [
      'a value beside the data',
      SOURCE.replace('Do it', '{{language}}'),
      'needs {{input_data}} once and nothing else',
    ],
  ])('is refused with %s', (_, source, words) => {
    expect(() => parseTemplate(source, SPEC)).toThrow(words);
  });
});

import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { codeDoesNotParse } from './code-does-not-parse.ts';
import { CODE_DOES_NOT_PARSE } from './corpus/code-does-not-parse.ts';

measureLessonRule(codeDoesNotParse, CODE_DOES_NOT_PARSE);

it('names the line inside of the block', () => {
  const [fault] = codeDoesNotParse.find(readExample('# A\n\n```json\n{\n  "a": 1,\n}\n```\n'));
  expect(fault?.detail).toMatch(/^This json does not parse: /);
  const [other] = codeDoesNotParse.find(readExample('# A\n\n```js\nlet a = 1;\nlet b = (2;\n```\n'));
  expect(other?.where).toBe('line 5');
});

it.each(['toString', '__proto__', 'constructor'])('knows no parser called %s', (language) => {
  expect(codeDoesNotParse.find(readExample(`\`\`\`${language}\n(\n\`\`\``))).toEqual([]);
});

it('stops after more blocks than a lesson has', () => {
  expect(codeDoesNotParse.find(readExample('```js\n(\n```\n'.repeat(5_000)))).toHaveLength(200);
});

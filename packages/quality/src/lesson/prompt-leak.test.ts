import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { PROMPT_LEAK } from './corpus/prompt-leak.ts';
import { promptLeak } from './prompt-leak.ts';

measureLessonRule(promptLeak, PROMPT_LEAK);

it('quotes the passage that is repeated', () => {
  const prompt = ['Write plain words, short sentences, and never use a semicolon.'];
  const [fault] = promptLeak.find(
    readExample({ markdown: 'Use plain words, short sentences, and never use a semicolon!', prompt }),
  );
  expect(fault?.detail).toContain('plain words short sentences and never use a');
});

it('takes a short passage in common for chance', () => {
  const prompt = ['Write plain words and short sentences.'];
  expect(promptLeak.find(readExample({ markdown: 'Plain words and short sentences help.', prompt }))).toEqual(
    [],
  );
});

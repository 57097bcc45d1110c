import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { SCRATCHPAD_LEAK } from './corpus/scratchpad-leak.ts';
import { scratchpadLeak } from './scratchpad-leak.ts';

measureLessonRule(scratchpadLeak, SCRATCHPAD_LEAK);

it('names the line and quotes the words', () => {
  const [fault] = scratchpadLeak.find(readExample('# Yeast\n\nText.\n\nNow I’ll write the recap section.\n'));
  expect(fault).toMatchObject({ where: 'line 5', detail: expect.stringContaining('write the recap') });
});

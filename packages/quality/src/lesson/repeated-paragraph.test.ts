import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { REPEATED_PARAGRAPH } from './corpus/repeated-paragraph.ts';
import { repeatedParagraph } from './repeated-paragraph.ts';

measureLessonRule(repeatedParagraph, REPEATED_PARAGRAPH);

it('names the line where it stood first', () => {
  const text = 'The value has one owner at any time of its life.';
  const [fault] = repeatedParagraph.find(readExample(`# A\n\n${text}\n\nWords.\n\n${text}\n`));
  expect(fault).toMatchObject({ where: 'line 7', detail: expect.stringContaining('already in line 3') });
});

import { expect, it } from 'vitest';
import { measureLessonRule, readExample } from '../testing/measure-lesson-rule.ts';
import { RAW_HTML } from './corpus/raw-html.ts';
import { rawHtml } from './raw-html.ts';

measureLessonRule(rawHtml, RAW_HTML);

const judge = (markdown: string) =>
  rawHtml.find(readExample(markdown)).map(({ severity }) => severity ?? rawHtml.severity);

it('takes only what loses words or their meaning for grave', () => {
  expect(judge('10<sup>9</sup>')).toEqual(['blocking']);
  expect(judge('A Vec<T> of numbers.')).toEqual(['blocking']);
  expect(judge('<details>\nThe answer is 12.\n</details>')).toEqual(['blocking']);
  expect(judge('Press <kbd>C</kbd><br>')).toEqual(['warning', 'warning']);
  expect(judge('<!-- a note -->')).toEqual(['warning']);
});

it('tells of each kind of tag once', () => {
  expect(judge('x<sub>1</sub>, x<sub>2</sub>, x<sub>3</sub>')).toHaveLength(1);
});

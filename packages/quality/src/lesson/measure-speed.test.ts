import { expect, it } from 'vitest';
import { listWholeLessons } from './corpus/list-whole-lessons.ts';
import { measureLessonSpeed } from './measure-speed.ts';
import { LESSON_RULES } from './rules.ts';

it('measures every rule on sound lessons of full length', () => {
  let ticks = 0;
  const { lessons, findings, parts } = measureLessonSpeed(listWholeLessons(), () => ticks++);
  expect(lessons).toBe(4);
  expect(findings).toBe(0);
  expect([...parts.keys()]).toEqual(['prepare', ...LESSON_RULES.map(({ name }) => name)]);
  expect(parts.get('prepare')).toBe(0.25);
});

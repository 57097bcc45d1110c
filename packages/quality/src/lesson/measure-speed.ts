import type { Lesson } from './lesson.ts';
import { prepareLesson } from './prepare-lesson.ts';
import { LESSON_RULES } from './rules.ts';

/** What each part of the work on lessons took, in milliseconds of one core and lesson: `prepare`, then every rule. */
export interface LessonSpeed {
  readonly lessons: number;
  readonly findings: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** Takes lessons apart and judges them by all rules, once; `readMs` gives the core's time so far. */
export function measureLessonSpeed(lessons: readonly Lesson[], readMs: () => number): LessonSpeed {
  const parts = new Map<string, number>();
  const time = <Result>(name: string, work: () => Result): Result => {
    const start = readMs();
    const result = work();
    parts.set(name, (readMs() - start) / lessons.length);
    return result;
  };
  const subjects = time('prepare', () => lessons.map(prepareLesson));
  let findings = 0;
  for (const { name, find } of LESSON_RULES) {
    time(name, () => {
      for (const subject of subjects) findings += find(subject).length;
    });
  }
  return { lessons: lessons.length, findings, parts };
}

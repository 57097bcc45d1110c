import type { Lesson, LessonSubject } from '../lesson/lesson.ts';
import { prepareLesson } from '../lesson/prepare-lesson.ts';
import type { Rule } from '../rule/define-rule.ts';
import { type Corpus, measureRule } from './measure-rule.ts';

/** The Markdown of an English lesson, or a lesson with what else the rule looks at. */
export type LessonExample = string | (Partial<Lesson> & Pick<Lesson, 'markdown'>);

export type LessonCorpus = Corpus<LessonExample>;

/** Makes a lesson of what an example says of it. */
export function readExample(example: LessonExample): LessonSubject {
  const given = typeof example === 'string' ? { markdown: example } : example;
  return prepareLesson({ title: 'A lesson', language: 'en', resources: [], ...given });
}

/** Holds a rule of lessons to its corpus, as measureRule does. */
export const measureLessonRule = (rule: Rule<LessonSubject>, { positives, negatives }: LessonCorpus): void =>
  measureRule(rule, { positives: positives.map(readExample), negatives: negatives.map(readExample) });

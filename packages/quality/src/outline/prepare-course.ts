import { type Framework, listConcepts } from '@roadwright/domain';
import type { LessonSubject } from '../lesson/lesson.ts';
import type { QuizItem } from '../quiz/quiz-item.ts';
import { readTongue } from '../text/read-tongue.ts';
import type { Course } from './course.ts';

/** What was written for a concept, as prepareLesson and prepareItems give it. */
export interface WrittenPieces {
  readonly lesson?: LessonSubject | null;
  readonly items?: readonly QuizItem[];
}

/** Makes a course ready for the rules, from its outline and what was written by concept id. */
export function prepareCourse(framework: Framework, written: ReadonlyMap<string, WrittenPieces>): Course {
  const chapters = listConcepts(framework).map(({ concept }) => {
    const { lesson = null, items = [] } = written.get(concept.concept_id) ?? {};
    return { concept, lesson, items };
  });
  const headings = framework.stages.flatMap(({ title, modules }) => [
    title,
    ...modules.map((module) => module.title),
  ]);
  return {
    tongue: readTongue(framework.language),
    headings: [framework.title, ...headings],
    chapters,
  };
}

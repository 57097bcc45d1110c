import type { CourseVerdict, Framework } from '@roadwright/domain';
import {
  applyRules,
  COURSE_QUIZ_RULES,
  COURSE_RULES,
  type LessonSubject,
  measureKeyPosition,
  measureLongestKeyShare,
  prepareCourse,
  prepareItems,
  prepareLesson,
  type QuizItem,
} from '@roadwright/quality';
import type { ContentRun } from '../content/content-run.ts';
import { takeTurn } from './take-turn.ts';

/** What was judged of one concept, ready to be judged together with all others. */
export interface JudgedConcept {
  readonly lesson?: LessonSubject;
  readonly items?: readonly QuizItem[];
}

/** Judges a course as a whole: what this claim has judged is at hand, the rest is read. null where nothing is judged. */
export async function judgeCourse(
  { store, task, checks, judged, signal }: ContentRun,
  framework: Framework,
): Promise<CourseVerdict | null> {
  if (checks === undefined) return null;
  const { language } = framework;
  const written = new Map(judged);
  if (!isWhole(framework, judged)) {
    for (const { concept_id, lesson, quiz } of await store.listWritten(task)) {
      const known = judged.get(concept_id);
      if (lesson === null || (known?.lesson !== undefined && known.items !== undefined)) continue;
      const { markdown, title } = lesson;
      await takeTurn(signal);
      written.set(concept_id, {
        lesson: known?.lesson ?? prepareLesson({ markdown, title, language, resources: [] }),
        items: known?.items ?? prepareItems(quiz?.questions ?? [], { language, lesson: markdown }),
      });
    }
  }
  const course = prepareCourse(framework, written);
  const items = course.chapters.flatMap((chapter) => chapter.items);
  const rules = [...COURSE_RULES, ...COURSE_QUIZ_RULES];
  const { questions, places } = measureKeyPosition(items);
  const { band, ...longest } = measureLongestKeyShare(items);
  return {
    rules: rules.map(({ name }) => name),
    findings: [...applyRules(COURSE_RULES, course), ...applyRules(COURSE_QUIZ_RULES, items)],
    key_position: { questions, places: places.map(({ found }) => found) },
    longest_key: { ...longest, band: band === null ? null : [...band] },
  };
}

const isWhole = ({ stages }: Framework, judged: ReadonlyMap<string, JudgedConcept>): boolean =>
  stages.every(({ modules }) =>
    modules.every(({ concepts }) =>
      concepts.every(({ concept_id }) => {
        const known = judged.get(concept_id);
        return known?.lesson !== undefined && known.items !== undefined;
      }),
    ),
  );

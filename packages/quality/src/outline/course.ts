import type { Concept } from '@roadwright/domain';
import type { LessonSubject } from '../lesson/lesson.ts';
import type { QuizItem } from '../quiz/quiz-item.ts';
import type { Tongue } from '../text/read-tongue.ts';

/** One concept with what was written for it; what is missing is null or empty. */
export interface Chapter {
  readonly concept: Concept;
  readonly lesson: LessonSubject | null;
  readonly items: readonly QuizItem[];
}

/** A finished course, its chapters in reading order. */
export interface Course {
  readonly tongue: Tongue;
  /** Titles of the course, its stages and its modules: what they name, the whole course is about. */
  readonly headings: readonly string[];
  readonly chapters: readonly Chapter[];
}

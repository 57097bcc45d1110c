import { CONTENT_TYPES, type ContentType } from '../artifact/content-type.ts';
import type { RoadmapView } from '../view/roadmap-view.ts';
import type { CourseStep } from './course-step.ts';

/** Calls that are still to be made; each is one answer of the model. */
export interface Workload {
  /** One after the other. */
  readonly design: readonly CourseStep[];
  /** What each concept lacks: its pieces, and the check of its quiz; a concept that lacks none is not in it. */
  readonly concepts: readonly (readonly ConceptStep[])[];
}

/** A call for a piece, or for the blind check of a quiz. */
export type ConceptStep = ContentType | 'verify';

/** Whether each quiz is answered once by a reader who does not know its key. */
export interface Checking {
  readonly checks_answers: boolean;
}

interface CourseSize extends Checking {
  readonly concepts: number;
  /** Automatic repairs of the outline, each with a validation after it. */
  readonly repairs: number;
}

/** Plans a course from its goal on. */
export const planCourse = ({ concepts, repairs, ...checking }: CourseSize): Workload => ({
  design: [
    'intent',
    'curriculum',
    'validation',
    ...Array.from({ length: repairs }, () => ['edit', 'validation'] as const).flat(),
  ],
  concepts: Array.from({ length: concepts }, () => withCheck(CONTENT_TYPES, checking)),
});

/** Plans what a roadmap, as it stands, still lacks: the pieces without a stored version. */
export const planRemainder = ({ stages }: Pick<RoadmapView, 'stages'>, checking: Checking): Workload => ({
  design: [],
  concepts: stages
    .flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts))
    .map(({ artifacts }) => CONTENT_TYPES.filter((content_type) => artifacts[content_type].version === null))
    .filter((lacking) => lacking.length > 0)
    .map((lacking) => withCheck(lacking, checking)),
});

/** What is sent back to its author, and checked again, is in no plan: nobody knows how much that will be. */
const withCheck = (pieces: readonly ContentType[], { checks_answers }: Checking): readonly ConceptStep[] =>
  checks_answers && pieces.includes('quiz') ? [...pieces, 'verify'] : pieces;

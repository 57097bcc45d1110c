import { CONTENT_TYPES, type ContentType } from '../artifact/content-type.ts';
import type { RoadmapView } from '../view/roadmap-view.ts';
import type { CourseStep } from './course-step.ts';

/** Calls that are still to be made; each is one answer of the model. */
export interface Workload {
  /** One after the other. */
  readonly design: readonly CourseStep[];
  /** The pieces that each concept lacks; a concept that lacks none is not in it. */
  readonly concepts: readonly (readonly ContentType[])[];
}

interface CourseSize {
  readonly concepts: number;
  /** Automatic repairs of the outline, each with a validation after it. */
  readonly repairs: number;
}

/** Plans a course from its goal on. */
export const planCourse = ({ concepts, repairs }: CourseSize): Workload => ({
  design: [
    'intent',
    'curriculum',
    'validation',
    ...Array.from({ length: repairs }, () => ['edit', 'validation'] as const).flat(),
  ],
  concepts: Array.from({ length: concepts }, () => CONTENT_TYPES),
});

/** Plans what a roadmap, as it stands, still lacks: the pieces without a stored version. */
export const planRemainder = ({ stages }: Pick<RoadmapView, 'stages'>): Workload => ({
  design: [],
  concepts: stages
    .flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts))
    .map(({ artifacts }) => CONTENT_TYPES.filter((content_type) => artifacts[content_type].version === null))
    .filter((lacking) => lacking.length > 0),
});

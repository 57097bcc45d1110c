import type { ArtifactBody, GenerateRequest, PlacedConcept } from '@roadwright/domain';

/** A concept with what its authors have to know about its place in the course. */
export interface LessonPlace {
  readonly placed: PlacedConcept;
  readonly course_title: string;
  /** Titles of what was learnt before, as far as this concept builds on it. */
  readonly prerequisites: readonly string[];
  /** Titles of the other concepts of its module. */
  readonly module_concepts: readonly string[];
}

/** A piece that is there already, and what a person wants changed about it. */
export interface Revision {
  readonly present: ArtifactBody['body'];
  readonly requirements: readonly string[];
}

/** What the prompts for one concept are filled with. */
export interface LessonQuestion {
  readonly request: GenerateRequest;
  readonly place: LessonPlace;
  /** null where the piece is written anew. */
  readonly revision: Revision | null;
}

/** What the prompts for one concept can be asked to do. */
export const LESSON_TASKS = ['write', 'modify'] as const;

/** Tells writing anew from changing what is there. */
export const chooseTask = ({ revision }: LessonQuestion): (typeof LESSON_TASKS)[number] =>
  revision === null ? 'write' : 'modify';

/** The data of every prompt for one concept. */
export function createLessonData({ request, place, revision }: LessonQuestion) {
  const { learning_goal, primary_language, secondary_language, current_level, content_preference } =
    request.preferences;
  const { career_background, industry, tech_stack } = request.preferences;
  const { prerequisites: _, ...concept } = place.placed.concept;
  return {
    learning_goal,
    primary_language,
    secondary_language,
    current_level,
    content_preference,
    career_background,
    industry,
    tech_stack,
    concept,
    course_title: place.course_title,
    stage_title: place.placed.stage_title,
    module_title: place.placed.module_title,
    prerequisites: place.prerequisites,
    module_concepts: place.module_concepts,
    ...revision,
  };
}

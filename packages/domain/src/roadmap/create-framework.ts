import type { CurriculumAnswer } from '../answer/curriculum-answer.ts';
import { createUniqueSlug } from '../id/slug.ts';
import { cutText } from '../text/cut-text.ts';
import { countHours } from './count-hours.ts';
import type { Framework } from './framework.ts';

interface Learner {
  readonly language: string;
  readonly hours_per_week: number;
  /** Used where the author gave no title. */
  readonly learning_goal: string;
}

/**
 * Turns an author's outline into a framework under ids of our own making, each of which stands for one stage, module or
 * concept. Broken rules stay broken, so that they can be found and mended under these ids: a prerequisite that is no
 * concept keeps its name, hours that are no number become 0.
 */
export function createFramework(outline: CurriculumAnswer, learner: Learner): Framework {
  const taken = new Set<string>();
  const concept_ids = mintConceptIds(outline, taken);
  const framework: Framework = {
    title: outline.title === '' ? cutText(learner.learning_goal, 120) : outline.title,
    summary: outline.summary,
    language: learner.language,
    total_estimated_hours: 0,
    recommended_completion_weeks: 1,
    stages: outline.stages.map((stage) => ({
      stage_id: createUniqueSlug(stage.title, taken),
      title: stage.title,
      description: stage.description,
      modules: stage.modules.map((module) => ({
        module_id: createUniqueSlug(module.title, taken),
        title: module.title,
        description: module.description,
        concepts: module.concepts.map((concept) => ({
          ...concept,
          concept_id: concept_ids.get(concept) ?? '',
          estimated_hours: Number.isFinite(concept.estimated_hours) ? concept.estimated_hours : 0,
          prerequisites: [
            ...new Set(concept.prerequisites.map((author_id) => concept_ids.get(author_id) ?? author_id)),
          ],
        })),
      })),
    })),
  };
  return countHours(framework, learner.hours_per_week);
}

type OutlineConcept = CurriculumAnswer['stages'][number]['modules'][number]['concepts'][number];

/** Maps each concept, and the id its author gave it, to the id it keeps; of two with one name the first is meant. */
function mintConceptIds(outline: CurriculumAnswer, taken: Set<string>): Map<OutlineConcept | string, string> {
  const ids = new Map<OutlineConcept | string, string>();
  const concepts = outline.stages.flatMap(({ modules }) => modules.flatMap(({ concepts }) => concepts));
  for (const concept of concepts) {
    const concept_id = createUniqueSlug(concept.concept_id || concept.title, taken);
    ids.set(concept, concept_id);
    if (concept.concept_id !== '' && !ids.has(concept.concept_id)) ids.set(concept.concept_id, concept_id);
  }
  return ids;
}

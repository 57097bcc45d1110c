import type { CurriculumAnswer } from '../answer/curriculum-answer.ts';
import { createUniqueSlug } from '../id/slug.ts';
import type { Framework } from './framework.ts';

interface Learner {
  readonly language: string;
  readonly hours_per_week: number;
  /** Used where the author gave no title. */
  readonly learning_goal: string;
}

/**
 * Turns an author's outline into a framework under ids of our own making.
 * Expects an outline without issues: an unknown prerequisite would be dropped here.
 */
export function createFramework(outline: CurriculumAnswer, learner: Learner): Framework {
  const stage_ids = new Set<string>();
  const module_ids = new Set<string>();
  const concept_ids = mintConceptIds(outline);
  const stages = outline.stages.map((stage) => ({
    stage_id: createUniqueSlug(stage.title, stage_ids),
    title: stage.title,
    description: stage.description,
    modules: stage.modules.map((module) => ({
      module_id: createUniqueSlug(module.title, module_ids),
      title: module.title,
      description: module.description,
      concepts: module.concepts.map((concept) => ({
        ...concept,
        concept_id: concept_ids.get(concept) ?? '',
        prerequisites: [...new Set(concept.prerequisites)].flatMap(
          (author_id) => concept_ids.get(author_id) ?? [],
        ),
      })),
    })),
  }));
  const hours = stages
    .flatMap((stage) => stage.modules.flatMap((module) => module.concepts))
    .reduce((sum, concept) => sum + concept.estimated_hours, 0);
  return {
    title: outline.title === '' ? learner.learning_goal.slice(0, 120) : outline.title,
    summary: outline.summary,
    language: learner.language,
    total_estimated_hours: Math.round(hours * 100) / 100,
    recommended_completion_weeks: Math.max(1, Math.ceil(hours / learner.hours_per_week)),
    stages,
  };
}

type OutlineConcept = CurriculumAnswer['stages'][number]['modules'][number]['concepts'][number];

/** Maps each concept, and the id its author gave it, to the id it keeps. */
function mintConceptIds(outline: CurriculumAnswer): Map<OutlineConcept | string, string> {
  const taken = new Set<string>();
  const ids = new Map<OutlineConcept | string, string>();
  for (const stage of outline.stages) {
    for (const module of stage.modules) {
      for (const concept of module.concepts) {
        const concept_id = createUniqueSlug(concept.concept_id || concept.title, taken);
        ids.set(concept, concept_id);
        if (concept.concept_id !== '' && !ids.has(concept.concept_id))
          ids.set(concept.concept_id, concept_id);
      }
    }
  }
  return ids;
}

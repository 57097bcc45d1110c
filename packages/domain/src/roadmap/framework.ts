import { z } from 'zod';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;

/** One concept of an outline; `concept_id` never changes and is never used again in its roadmap. */
export const conceptSchema = z.object({
  concept_id: z.string(),
  title: z.string(),
  description: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  estimated_hours: z.number(),
  prerequisites: z.array(z.string()).describe('concept_id of what must be learnt before'),
  keywords: z.array(z.string()),
});

const moduleSchema = z.object({
  module_id: z.string(),
  title: z.string(),
  description: z.string(),
  concepts: z.array(conceptSchema),
});

const stageSchema = z.object({
  stage_id: z.string(),
  title: z.string(),
  description: z.string(),
  modules: z.array(moduleSchema),
});

/** The outline of a roadmap: what is taught in which order, without the content. */
export const frameworkSchema = z.object({
  title: z.string(),
  summary: z.string(),
  language: z.string().describe('BCP 47 tag'),
  total_estimated_hours: z.number(),
  recommended_completion_weeks: z.int(),
  stages: z.array(stageSchema),
});
export type Concept = z.infer<typeof conceptSchema>;
export type Framework = z.infer<typeof frameworkSchema>;

/** A concept with the titles of where it stands. */
export interface PlacedConcept {
  readonly concept: Concept;
  readonly module_title: string;
  readonly stage_title: string;
}

/** Lists the concepts in teaching order. */
export const listConcepts = (framework: Framework): PlacedConcept[] =>
  framework.stages.flatMap((stage) =>
    stage.modules.flatMap((module) =>
      module.concepts.map((concept) => ({
        concept,
        module_title: module.title,
        stage_title: stage.title,
      })),
    ),
  );

import { z } from 'zod';
import { CONTENT_TYPES } from '../artifact/content-type.ts';
import { quizSchema } from '../artifact/quiz.ts';
import { resourceSchema } from '../artifact/resources.ts';
import { tutorialSchema } from '../artifact/tutorial.ts';
import { linkCheckSchema } from '../quality/link-check.ts';
import { conceptNodeSchema } from './roadmap-view.ts';

const stored = { roadmap_id: z.string(), concept_id: z.string(), version: z.int(), created_at: z.string() };

/** A reading list with what is known about its links. */
const resourcesViewSchema = z.object({
  resources: z.array(
    resourceSchema.extend({
      link: linkCheckSchema
        .unwrap()
        .omit({ url: true })
        .optional()
        .describe('what was found at its address; absent while nobody looked'),
    }),
  ),
});
export type ResourceView = z.infer<typeof resourcesViewSchema>['resources'][number];

/** One stored artifact, discriminated by its content type. */
export const artifactViewSchema = z.discriminatedUnion('content_type', [
  tutorialSchema.extend({ content_type: z.literal('tutorial'), ...stored }),
  resourcesViewSchema.extend({ content_type: z.literal('resources'), ...stored }),
  quizSchema.extend({ content_type: z.literal('quiz'), ...stored }),
]);
export type ArtifactView = z.infer<typeof artifactViewSchema>;

/** The answer of `GET …/concepts/{concept_id}`: the concept with the newest of each artifact, null where there is none. */
export const conceptViewSchema = conceptNodeSchema.extend({
  roadmap_id: z.string(),
  module_title: z.string(),
  stage_title: z.string(),
  tutorial: tutorialSchema.nullable(),
  resources: resourcesViewSchema.nullable(),
  quiz: quizSchema.nullable(),
});
export type ConceptView = z.infer<typeof conceptViewSchema>;

/** The answer of `GET …/{content_type}/versions`, newest first. */
export const versionListSchema = z.object({
  content_type: z.enum(CONTENT_TYPES),
  items: z.array(
    z.object({
      version: z.int(),
      task_id: z.string().describe('the task that made its text'),
      restored_from: z.int().nullable().describe('the version whose text was brought back'),
      requirements: z.array(z.string()).describe('what it was asked to change about the version before'),
      model: z.string(),
      prompt_version: z.string(),
      created_at: z.string(),
    }),
  ),
  next_cursor: z.null().describe('versions are few: all stand on one page'),
});
export type VersionList = z.infer<typeof versionListSchema>;

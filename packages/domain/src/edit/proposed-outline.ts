import { z } from 'zod';
import { budget } from '../request/budget.ts';
import { text } from '../request/preferences.ts';
import { DIFFICULTIES } from '../roadmap/framework.ts';
import { LONGEST, MOST_CONCEPTS, MOST_KEYWORDS } from '../roadmap/outline-limits.ts';

/** Nodes in one body; more would only keep the rules busy that refuse them. */
export const MOST_NODES_TOGETHER = 1000;
const title = text(LONGEST.title).min(1);
const description = text(LONGEST.description)
  .optional()
  .describe('left out: stays as it is, or empty for something new');
const id = z.string().min(1).max(80);
const ref = id.optional().describe('a name for something new, for prerequisites in the same body');

/** A concept as a person writes it; without `concept_id` it is a new one. */
export const proposedConceptSchema = z.object({
  concept_id: id.optional(),
  ref,
  title,
  description,
  difficulty: z
    .enum(DIFFICULTIES)
    .optional()
    .describe('left out: stays as it is, or medium for something new'),
  estimated_hours: z.number().optional().describe('left out: stays as it is, or 2 for something new'),
  prerequisites: z
    .array(id)
    .max(MOST_CONCEPTS)
    .optional()
    .describe('concept_id or ref of what must be learnt before; left out: stays as it is'),
  keywords: z.array(text(LONGEST.keyword)).max(MOST_KEYWORDS).optional(),
});

const proposedModuleSchema = z.object({
  module_id: id.optional(),
  title,
  description,
  concepts: z.array(proposedConceptSchema).max(MOST_CONCEPTS),
});

const proposedStageSchema = z.object({
  stage_id: id.optional(),
  title,
  description,
  modules: z.array(proposedModuleSchema).max(MOST_CONCEPTS),
});

/**
 * The body of `PUT /roadmaps/{roadmap_id}/framework`: the whole tree as it shall be. What a reader gets besides, such as
 * states and sums, may stay in it and is passed over.
 */
export const proposedOutlineSchema = z.object({
  title: title.optional(),
  summary: text(LONGEST.description).optional(),
  stages: z
    .array(proposedStageSchema)
    .max(MOST_CONCEPTS)
    .refine((stages) => countNodes(stages) <= MOST_NODES_TOGETHER, {
      error: `no more than ${MOST_NODES_TOGETHER} stages, modules and concepts together`,
    }),
  budget_micro_usd: budget,
});
export type ProposedOutline = z.infer<typeof proposedOutlineSchema>;
export type ProposedOutlineInput = z.input<typeof proposedOutlineSchema>;

const countNodes = (stages: readonly z.infer<typeof proposedStageSchema>[]): number =>
  stages.reduce(
    (sum, { modules }) => modules.reduce((more, { concepts }) => more + 1 + concepts.length, sum + 1),
    0,
  );

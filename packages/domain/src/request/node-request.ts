import { z } from 'zod';
import { MOST_NODES_TOGETHER, proposedConceptSchema } from '../edit/proposed-outline.ts';
import { MOST_CONCEPTS } from '../roadmap/outline-limits.ts';
import { budget } from './budget.ts';

const concept = proposedConceptSchema.shape;
const { title, description } = concept;
const node_id = z.string().min(1).max(80);
const before_id = node_id
  .nullable()
  .optional()
  .describe('id of the neighbour that it goes before; null or left out: last');

const newConceptSchema = z.strictObject(proposedConceptSchema.omit({ concept_id: true }).shape);
const newModuleSchema = z.strictObject({
  title,
  description,
  concepts: z.array(newConceptSchema).min(1).max(MOST_CONCEPTS),
});
export type NewConcept = z.infer<typeof newConceptSchema>;
export type NewModule = z.infer<typeof newModuleSchema>;

const countNodes = (modules: readonly NewModule[]): number =>
  modules.reduce((sum, { concepts }) => sum + 1 + concepts.length, 0);

const taught = {
  difficulty: concept.difficulty,
  estimated_hours: concept.estimated_hours,
  prerequisites: concept.prerequisites,
  keywords: concept.keywords,
};

/** The body of `POST /roadmaps/{roadmap_id}/nodes`: a stage, a module or a concept, as its parent says. */
export const addNodeSchema = z.strictObject({
  parent_id: node_id
    .nullable()
    .describe('null: it is a stage; id of a stage: it is a module; id of a module: it is a concept'),
  before_id,
  title,
  description,
  ...taught,
  concepts: newModuleSchema.shape.concepts.optional().describe('what a new module holds; needed there'),
  modules: z
    .array(newModuleSchema)
    .min(1)
    .max(MOST_CONCEPTS)
    .refine((modules) => countNodes(modules) <= MOST_NODES_TOGETHER, {
      error: `no more than ${MOST_NODES_TOGETHER} modules and concepts together`,
    })
    .optional()
    .describe('what a new stage holds; needed there'),
  budget_micro_usd: budget,
});
export type AddNode = z.infer<typeof addNodeSchema>;
export type AddNodeInput = z.input<typeof addNodeSchema>;

/** The body of `PATCH /roadmaps/{roadmap_id}/nodes/{node_id}`: what is left out stays as it is. */
export const changeNodeSchema = z
  .strictObject({
    title: title.optional(),
    description,
    ...taught,
    parent_id: node_id
      .nullable()
      .optional()
      .describe('id of the stage or module that it moves to; a stage has none'),
    before_id,
  })
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), {
    error: 'at least one field is needed',
  });
export type ChangeNode = z.infer<typeof changeNodeSchema>;

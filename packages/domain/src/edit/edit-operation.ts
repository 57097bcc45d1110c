import { z } from 'zod';
import { DIFFICULTIES } from '../roadmap/framework.ts';

const node_id = z.string().trim().min(1);
const before_id = z
  .string()
  .trim()
  .min(1)
  .nullable()
  .describe('the neighbour that it goes before; null: last');
const ref = z.string().trim().min(1).nullable().describe('a name for it in the operations that follow');
const titled = { title: z.string().trim().min(1), description: z.string().trim() };
const taught = {
  difficulty: z.enum(DIFFICULTIES),
  estimated_hours: z.number(),
  prerequisites: z.array(z.string().trim().min(1)),
  keywords: z.array(z.string().trim()),
};

/** One change of an outline; it names what is there by its id, and what it adds gets an id from the code alone. */
export const editOperationSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add_stage'), ref, before_id, ...titled }),
  z.object({ op: z.literal('add_module'), ref, parent_id: node_id, before_id, ...titled }),
  z.object({ op: z.literal('add_concept'), ref, parent_id: node_id, before_id, ...titled, ...taught }),
  z.object({
    op: z.literal('update'),
    node_id,
    title: titled.title.optional(),
    description: titled.description.optional(),
    difficulty: taught.difficulty.optional(),
    estimated_hours: taught.estimated_hours.optional(),
    prerequisites: taught.prerequisites.optional(),
    keywords: taught.keywords.optional(),
  }),
  z.object({
    op: z.literal('move'),
    node_id,
    parent_id: node_id.nullable().describe('null: it stays where it is, or it is a stage'),
    before_id,
  }),
  z.object({ op: z.literal('remove'), node_id }),
  z.object({ op: z.literal('merge'), node_id, into_id: node_id }),
]);
export type EditOperation = z.infer<typeof editOperationSchema>;

/** An operation that could not be done, and why. */
export const skippedOperationSchema = z.object({ operation: editOperationSchema, reason: z.string() });
export type SkippedOperation = z.infer<typeof skippedOperationSchema>;

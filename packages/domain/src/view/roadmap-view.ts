import { z } from 'zod';
import { CONTENT_TYPES } from '../artifact/content-type.ts';
import { conceptSchema, frameworkSchema } from '../roadmap/framework.ts';
import { TASK_STATUSES } from '../task/task-words.ts';

const PIECE_STATUSES = ['pending', 'generating', 'completed', 'failed'] as const;
export type PieceStatus = (typeof PIECE_STATUSES)[number];
export const CONCEPT_STATUSES = ['pending', 'generating', 'completed', 'partial', 'failed'] as const;
export type ConceptStatus = (typeof CONCEPT_STATUSES)[number];

const pieceSchema = z.object({
  status: z.enum(PIECE_STATUSES),
  version: z.int().nullable().describe('newest stored version, null when there is none'),
});
const piecesSchema = z.record(z.enum(CONTENT_TYPES), pieceSchema);
export type Pieces = z.infer<typeof piecesSchema>;

/** A concept of the tree with the state of its content. */
export const conceptNodeSchema = conceptSchema.extend({
  status: z.enum(CONCEPT_STATUSES),
  done: z.boolean().describe('the learner has marked it'),
  artifacts: piecesSchema,
});
export type ConceptNode = z.infer<typeof conceptNodeSchema>;

const stageShape = frameworkSchema.shape.stages.element;
const moduleShape = stageShape.shape.modules.element;
const stageNodeSchema = stageShape.extend({
  modules: z.array(moduleShape.extend({ concepts: z.array(conceptNodeSchema) })),
});

/** The answer of `GET /roadmaps/{roadmap_id}`: the full tree with states, without bodies. */
export const roadmapViewSchema = frameworkSchema.extend({
  roadmap_id: z.string(),
  task_id: z.string().describe('the task that made it'),
  status: z.enum(TASK_STATUSES),
  version: z.int().describe('counts framework versions; also the ETag'),
  created_at: z.string(),
  deleted_at: z.string().nullable(),
  concepts_marked: z.int().describe('concepts that the learner has marked as done'),
  stages: z.array(stageNodeSchema),
});
export type RoadmapView = z.infer<typeof roadmapViewSchema>;

/** One row of `GET /roadmaps` and of the trash. */
const roadmapItemSchema = roadmapViewSchema
  .omit({ stages: true })
  .extend({ concepts_total: z.int(), concepts_done: z.int() });
export type RoadmapItem = z.infer<typeof roadmapItemSchema>;

export const roadmapListSchema = z.object({
  items: z.array(roadmapItemSchema),
  next_cursor: z.string().nullable(),
});
export type RoadmapList = z.infer<typeof roadmapListSchema>;

import { CONTENT_TYPES, conceptIdSchema, roadmapIdSchema, taskIdSchema } from '@roadwright/domain';
import { z } from 'zod';

/** Where the routes of the contract stand. */
export const API = '/api/v1';

// UUIDs are stored and signalled in lower case.
export const taskParams = z.object({ task_id: taskIdSchema.toLowerCase() });
export const roundParams = taskParams.extend({
  round: z
    .string()
    .regex(/^\d{1,9}$/, 'a round is a whole number from 0 on')
    .transform(Number)
    .describe('number of the outline that the edit has led to'),
});
export const roadmapParams = z.object({ roadmap_id: roadmapIdSchema });
// Ids of stages and modules have the form of a concept's.
export const nodeParams = roadmapParams.extend({
  node_id: conceptIdSchema.describe('id of a stage, a module or a concept'),
});
export const conceptParams = roadmapParams.extend({ concept_id: conceptIdSchema });
export const workParams = z.object({ work_id: z.uuid('a work_id is a UUID').toLowerCase() });
export const candidateParams = z.object({ candidate_id: z.uuid('a candidate_id is a UUID').toLowerCase() });
export const mergeParams = z.object({ merge_id: z.uuid('a merge_id is a UUID').toLowerCase() });
export const pieceParams = conceptParams.extend({ content_type: z.enum(CONTENT_TYPES) });

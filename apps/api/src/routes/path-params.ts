import { CONTENT_TYPES, conceptIdSchema, roadmapIdSchema, taskIdSchema } from '@roadwright/domain';
import { z } from 'zod';

/** Where the routes of the contract stand. */
export const API = '/api/v1';

// UUIDs are stored and signalled in lower case.
export const taskParams = z.object({ task_id: taskIdSchema.toLowerCase() });
export const roadmapParams = z.object({ roadmap_id: roadmapIdSchema });
export const conceptParams = roadmapParams.extend({ concept_id: conceptIdSchema });
export const pieceParams = conceptParams.extend({ content_type: z.enum(CONTENT_TYPES) });

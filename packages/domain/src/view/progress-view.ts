import { z } from 'zod';

/** The answer of `PUT …/concepts/{concept_id}/progress`: the learner's mark as it stands. */
export const progressMarkSchema = z.object({
  roadmap_id: z.string(),
  concept_id: z.string(),
  done: z.boolean(),
  done_at: z.string().nullable().describe('when it was first marked; null without a mark'),
});
export type ProgressMark = z.infer<typeof progressMarkSchema>;

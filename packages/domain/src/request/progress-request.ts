import { z } from 'zod';
import { text } from './preferences.ts';

/** Whose marks are meant, where the caller names the owner. */
export const learnerId = text(200).min(1);

/** Whose everything is that was made without a key while nobody was named. */
export const LOCAL_OWNER = 'local';

/** The body of `PUT …/concepts/{concept_id}/progress`. */
export const progressRequestSchema = z.strictObject({
  user_id: learnerId.optional(),
  done: z.boolean().describe('false takes the mark away'),
});
export type ProgressRequest = z.infer<typeof progressRequestSchema>;

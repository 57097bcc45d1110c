import { z } from 'zod';
import { text } from './preferences.ts';

/** The body of `POST /tasks/{task_id}/review`; a rejection has to say what should change. */
export const reviewAnswerSchema = z
  .strictObject({
    approved: z.boolean(),
    feedback: text(8000).min(1).optional(),
    round: z.int().positive().optional().describe('refused when another round waits'),
  })
  .refine(({ approved, feedback }) => approved || feedback !== undefined, {
    path: ['feedback'],
    error: 'a rejection needs feedback that says what to change',
  });
export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;
